/** The styles of the bar come with it: pages that nobody walks do without them. */

import href from '../../styles/walk.css?url';

/** Resolves when the bar can be shown in its looks; also where the sheet cannot be had. */
export function addSheet(): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}
