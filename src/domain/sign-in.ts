/**
 * How signing in is limited (等保2.0, GB/T 22239-2019 8.1.4.1 b: failed sign-ins are handled by ending the session, limiting
 * the number of tries, and signing out by itself): the same in every installation, because it is no matter of taste.
 */

const MINUTE_MS = 60_000;

/** As many failures within {@link FAILURES_WITHIN_MS} lock a user name. */
export const FAILURES_ALLOWED = 5;
/** See {@link FAILURES_ALLOWED}. */
export const FAILURES_WITHIN_MS = 15 * MINUTE_MS;
/** For how long: at five tries in a quarter of an hour, a hundred years do not suffice for a password of twelve characters. */
export const LOCKED_FOR_MS = 15 * MINUTE_MS;
/**
 * As many failures within {@link FAILURES_WITHIN_MS} from one address, under whatever names, and it waits: far more than an office
 * behind one address mistypes, far fewer than it takes to try a list of names.
 */
export const FAILURES_ALLOWED_TO_ADDRESS = 100;
/** A browser that nobody used for so long is signed out. */
export const IDLE_MS = 60 * MINUTE_MS;
/** However much it is used, a session ends after a working day. */
export const SESSION_MS = 8 * 60 * MINUTE_MS;
/** Whoever left at the issuer of identities is let in no more after so long. */
export const LEFT_WITHIN_MS = 5 * MINUTE_MS;
/** How often the issuer is asked who left: the rest of {@link LEFT_WITHIN_MS} is for the asking, and for a token that is remembered. */
export const LEFT_ASKED_EVERY_MS = 4 * MINUTE_MS;

/** What a user name may be, as it is kept: small letters of any script, digits, dot, dash and underline. */
const USER_NAME = /^[\p{Ll}\p{Lo}\p{Nd}][\p{Ll}\p{Lo}\p{Nd}._-]{2,39}$/u;

/** A user name as it is kept and compared: full-width and capital letters are no other name. */
export function normalName(userName: string): string {
  return userName.normalize('NFKC').trim().toLowerCase();
}

/** Whether a name, as {@link normalName} gives it, may be a login's. */
export function isUserName(name: string): boolean {
  return USER_NAME.test(name);
}
