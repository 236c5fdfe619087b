/** The prose that a new entry begins with: under each heading, what belongs there. */

export const recordBody = `## Context

What made a decision necessary: the situation, what it had to satisfy, the figures that were known.

## Decision

What we do, in the words we would use to somebody who has to do it tomorrow.

## Consequences

What becomes easier, what becomes harder, and how we will notice that it no longer holds.
`;

/** Comments at the end of a record's front matter: fields that are worth having and not worth a question. */
export const recordOutline = `# options:
#   - name: What was considered
#     verdict: chosen, rejected or deferred
#     because: The reason
# evidence:
#   - claim: What a figure says
#     value: "1.5"
#     unit: h
#     source: A document and the place in it
# assumptions:
#   - claim: What is taken for true
#     revisit-when: What would make us decide again
`;

export const pathBody = `Who this is for, what they can do at the end, and whom to ask on the way.
`;
