/** The prose that a handoff begins with: under each heading, what belongs there. */

export const handoffBody = `## What I would tell you over coffee

What nobody wrote down because everybody knew it.

## What I would do next

The next three things, were I to stay.

## What scares me

What could break, how it would show, and whom to call.

## What I tried that did not work

So that nobody has to try it again without a new reason.
`;
