/** An error of the system's: Node gives it a code, such as `ENOENT`. */
export type SystemError = Error & { readonly code: string };

/**
 * Lets errors of the system pass: they come of the files at hand, and are to be expected. Whatever has no code is a mistake of ours, and
 * must not be taken for one of theirs.
 *
 * @throws the error itself, if it has no code
 */
export function assertSystemError(error: unknown): asserts error is SystemError {
  if (codeOf(error) === undefined) throw error;
}

/** Node's word for what went wrong; none for what is no error of the system's. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
