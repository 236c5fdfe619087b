/** What a person is told, without a stack, when a command cannot even begin. */

export class StartError extends Error {}
