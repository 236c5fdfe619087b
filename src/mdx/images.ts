/** Which file does an image show, how large is it, and what stands there when it cannot be shown? */

import type { Element, ElementContent, Properties } from 'hast';
import { imageSize } from 'image-size';
import type { BodyAsset } from '../domain/body.ts';
import { isExternal, isSafeAddress } from './core/address.ts';
import { problemAt, quoted } from './core/problem.ts';
import type { Found } from './files.ts';
import { pointOf, type Page, type Renderer, type Scope } from './page.ts';
import { element, stringOf, text } from './tree.ts';
import { assetProperty } from './write.ts';

const shown = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico)$/i;

/** `![alt](src)` and `<img>`. */
export const renderImage: Renderer = (node, page, scope) => {
  const { src, alt, title, width, height } = node.properties;
  const size = { width: pixels(width), height: pixels(height) };
  return image(stringOf(src).trim(), stringOf(alt), stringOf(title), size, node, page, scope);
};

/**
 * An image of a file beside the entry, with its size so that the page does not jump; the words for it where there is
 * no such file, it lies outside the content folder or on another site, which a page may not load from.
 */
export function image(
  src: string,
  alt: string,
  title: string,
  wanted: { width?: number | undefined; height?: number | undefined },
  node: Element,
  page: Page,
  scope: Scope,
): ElementContent {
  const warn = (message: string, hint: string): ElementContent => {
    page.problems.push(problemAt({ position: { start: pointOf(node) } }, 'missing-image', message, hint));
    return placeholder(src, alt, scope);
  };
  if (src === '' || !isSafeAddress(src)) return placeholder('', alt, scope);
  if (isExternal(src)) {
    return warn(
      `the image ${quoted(src)} lies on another site, which a page may not load from`,
      'Save it beside the file and name it by its path.',
    );
  }
  const found = findAsset(src, 'image', node, page);
  if (found.state === 'missing')
    return warn(`the image ${quoted(src)} is not there`, `Put it at \`${found.file}\`, or mend its path.`);
  if (found.state === 'outside')
    return warn(
      `the image ${quoted(src)} leads out of the content folder`,
      'Put it beside the file and name it by its path.',
    );
  if (!shown.test(found.file))
    return warn(`${quoted(src)} is not an image that browsers show`, 'Save it as PNG, JPEG, WebP, AVIF, GIF or SVG.');
  const size = sizeOf(page, found);
  if (size === undefined)
    return warn(`the image ${quoted(src)} cannot be read`, 'Save it anew as PNG, JPEG, WebP, AVIF, GIF or SVG.');
  const properties: Properties = {
    className: ['cairn-image'],
    [assetProperty]: found.file,
    alt,
    ...(title === '' ? {} : { title }),
    ...scaled(size, wanted),
    loading: 'lazy',
    decoding: 'async',
  };
  page.figures++;
  return element('img', properties);
}

/** The file that `src` names, noted among the body's assets. */
export function findAsset(src: string, use: BodyAsset['use'], node: Element, page: Page): Found {
  const found = page.files.find(src, page.file);
  page.assets.push({ src, file: found.file, use, ...pointOf(node), exists: found.state === 'found' });
  return found;
}

function placeholder(src: string, alt: string, scope: Scope): ElementContent {
  const words = alt.trim() === '' ? (src === '' ? 'Image' : `Image: ${src}`) : `Image: ${alt.trim()}`;
  const linked = isExternal(src) && !scope.inLink;
  const inner = linked
    ? element('a', { className: ['cairn-external'], href: src, rel: ['noreferrer', 'noopener'] }, [text(words)])
    : text(words);
  return element('span', { className: ['cairn-missing'] }, [inner]);
}

function sizeOf(page: Page, found: Found & { state: 'found' }): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation } = imageSize(page.files.read(found));
    return orientation !== undefined && orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}

function scaled(
  size: { width: number; height: number },
  wanted: { width?: number | undefined; height?: number | undefined },
): { width: number; height: number } {
  const ratio = size.height / size.width;
  const width = wanted.width ?? (wanted.height === undefined ? size.width : wanted.height / ratio);
  return { width: Math.round(width), height: Math.round(wanted.height ?? width * ratio) };
}

function pixels(value: Properties[string]): number | undefined {
  const number = Number(stringOf(value).replace(/px$/, ''));
  return Number.isInteger(number) && number > 0 && number < 10_000 ? number : undefined;
}
