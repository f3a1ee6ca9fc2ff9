/**
 * What a password must be (等保2.0, GB/T 22239-2019 8.1.4.1 a: identity information is complex and changed; GB/T 39786):
 * long before all, of several classes of characters, and not what is tried first.
 */

/** The shortest password: by length alone it withstands guessing at what the lock-out lets through. */
const SHORTEST = 12;
/** The longest: each is hashed at some cost, and nobody types more. */
const LONGEST = 128;
/** Of capital and small letters, digits, and everything else. */
const CLASSES_ASKED = 3;
/** One character so often in a row, or so many neighbours on a keyboard, is no secret. */
const LONGEST_RUN = 4;

const classes: readonly RegExp[] = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];

const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz'];

/** Why a password is not taken. */
export type PasswordFault = 'too-short' | 'too-long' | 'too-few-classes' | 'has-user-name' | 'has-run' | 'unchanged';

/** Why a password is not taken for a login; null when it is. Names are compared without regard to case. */
export function passwordFault(password: string, userName: string): PasswordFault | null {
  const length = Array.from(password).length;
  if (length < SHORTEST) return 'too-short';
  if (length > LONGEST) return 'too-long';
  if (classes.filter((one) => one.test(password)).length < CLASSES_ASKED) return 'too-few-classes';
  const small = password.toLowerCase();
  if (userName !== '' && small.includes(userName.toLowerCase())) return 'has-user-name';
  return hasRun(small) ? 'has-run' : null;
}

/** More than {@link LONGEST_RUN} times the same, or neighbours in either direction. */
function hasRun(text: string): boolean {
  const characters = Array.from(text);
  return characters.some((first, index) => {
    const run = characters.slice(index, index + LONGEST_RUN + 1);
    if (run.length <= LONGEST_RUN) return false;
    const ahead = run.join('');
    const back = [...run].reverse().join('');
    return run.every((one) => one === first) || rows.some((row) => row.includes(ahead) || row.includes(back));
  });
}
