/** What a person is told when a command cannot do what it was asked: a sentence, without a stack. */

export class CliError extends Error {
  override name = 'CliError';
  /** 2 when the command was called wrongly, 1 when it could not be done. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The command was called wrongly. */
export function usageError(message: string): CliError {
  return new CliError(message, 2);
}
