/** How is one field of a YAML file set, so that all else stays as it is, byte for byte? */

import { isMap, isNode, isScalar, parseDocument } from 'yaml';
import { CliError } from './cli-error.ts';

/**
 * YAML with `field: value`: in place of the value that is there, with its comment kept, else on a line at the end.
 * `value` needs no quotes.
 * @throws {CliError} when the YAML does not parse, is not made of fields one a line, or holds several values there
 */
export function withField(yaml: string, field: string, value: string): string {
  const set = setField(yaml, field, value);
  const again = parseDocument(set, { stringKeys: true });
  if (again.errors.length === 0 && String(again.get(field)) === value) return set;
  throw new CliError(`\`${field}\` cannot be set as the YAML is laid out; write \`${field}: ${value}\` into it.`);
}

function setField(yaml: string, field: string, value: string): string {
  const document = parseDocument(yaml, { stringKeys: true });
  const [error] = document.errors;
  if (error !== undefined) throw new CliError(`The YAML does not parse: ${error.message}`);
  const { contents } = document;
  if (contents !== null && (!isMap(contents) || contents.flow === true)) {
    throw new CliError(`The YAML is not a list of fields, one a line, so \`${field}\` cannot be set.`);
  }
  const pair = contents?.items.find(({ key }) => isScalar(key) && key.value === field);
  if (pair === undefined) {
    const lineEnd = yaml.includes('\r\n') ? '\r\n' : '\n';
    const open = yaml === '' || yaml.endsWith('\n') ? '' : lineEnd;
    return `${yaml}${open}${field}: ${value}${lineEnd}`;
  }
  const { key, value: old } = pair;
  if (isScalar(old) && old.range && old.source !== undefined && old.source !== '') {
    return yaml.slice(0, old.range[0]) + value + yaml.slice(old.range[1]);
  }
  if (!isNode(key) || !key.range || (old !== null && !isScalar(old))) {
    throw new CliError(`\`${field}\` holds more than one value, so it cannot be set.`);
  }
  const colon = yaml.indexOf(':', key.range[1]);
  return `${yaml.slice(0, colon + 1)} ${value}${yaml.slice(colon + 1).replace(/^[ \t]+(?=\r?\n|$)/, '')}`;
}
