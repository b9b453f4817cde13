/**
 * A reason why the server cannot start that its operator can do something about. The message is one line that says what
 * is wrong and what to do, fit to be printed alone: no stack, no password.
 */
export class StartUpError extends Error {
  override readonly name = 'StartUpError'
}
