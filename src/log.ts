import { pino, type Logger } from 'pino';
import type { LogLevel } from './config.ts';

/** Whoever reads a token, a password or a cookie could act in its owner's name. */
const secrets = ['authorization', 'cookie', 'set-cookie', 'password', 'secret', 'token', 'tokens', 'accessToken'];
/** A log is read by many who may not read a case: it has ids, never people. `name` alone is the process's own. */
const particulars = ['phone', 'mobile', 'email', 'idNumber', 'by', 'person', 'recipient'];
/** What PostgreSQL quotes of a row when it refuses one. */
const quoted = ['err.detail', 'err.where', 'err.parameters', 'err.query', 'err.cause.detail', 'err.cause.where'];

/** A field at the top of a line and up to two levels below. */
const anywhere = (field: string): string[] => ['', '*.', '*.*.'].map((above) => above + field);

/** A field whose name is no word is written in brackets. */
const path = (field: string): string => (/^\w+$/.test(field) ? field : `["${field}"]`);

const redacted = [
  ...[...secrets, ...particulars].map(path).flatMap(anywhere),
  ...['*.name', '*.*.name'],
  ...quoted,
].map((at) => at.replace('.[', '['));

/**
 * A logger that writes one JSON object a line, with ISO times.
 *
 * @param name which process or part speaks
 * @param level the least important level that is written
 * @param destination a file to append to; stdout when absent (the supervisor directs a child's stdout to its log file)
 */
export function createLogger(name: string, level: LogLevel, destination?: string): Logger {
  return pino(
    {
      level,
      base: { name, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: redacted,
    },
    // Synchronous, because what a dying process said last is what one wants to read.
    pino.destination({ dest: destination ?? 1, mkdir: true, sync: true }),
  );
}
