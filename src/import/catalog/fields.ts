/** What do the fields of a group or a user say in ours? What has no place is noted with the reading. */

import { asFields, textOf, textsOf, type Fields } from './entity.ts';
import { shownName } from './identify.ts';
import { annotation, annotations, dayIn, named, noteRest } from './notes.ts';
import type { Reading } from './plan.ts';

export function teamFields(reading: Reading): Fields {
  const { metadata } = reading.entity;
  const own = annotations(reading, []);
  noteRest(reading, ['members'], ['type']);
  return {
    name: shownName(reading.entity),
    lead: named(reading, 'lead', own('lead')),
    purpose: textOf(metadata['description']) || undefined,
  };
}

export function personFields(reading: Reading): Fields {
  const { metadata, spec } = reading.entity;
  const own = annotations(reading, ['github.com/user-login', 'gitlab.com/user-login']);
  noteRest(reading, ['memberOf'], []);
  const { team, others } = teamsOf(reading, textsOf(spec['memberOf']), reading.isNamedBy('members', 'user'));
  if (others.length > 0)
    reading.dropped.push(`membership in ${others.map((id) => `\`${id}\``).join(', ')}: a person has one team here`);
  const email = textOf(asFields(spec['profile'])['email']).toLowerCase();
  const handles = ['github.com/user-login', 'gitlab.com/user-login'].map((name) => annotation(reading, name));
  return {
    name: shownName(reading.entity),
    role: textOf(metadata['description']) || undefined,
    team,
    joined: dayIn(own('joined')),
    left: dayIn(own('left')),
    aliases: [...new Set([...handles, email])].filter((alias) => alias !== ''),
  };
}

function teamsOf(reading: Reading, refs: readonly string[], naming: readonly string[]) {
  const ids = refs.flatMap((ref) => reading.idOf('spec.memberOf', ref, ['team'], 'group') ?? []);
  const [team, ...others] = [...new Set([...ids, ...naming])];
  return { team, others };
}
