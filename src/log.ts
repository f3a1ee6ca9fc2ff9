import { pino, type Logger } from 'pino';
import type { LogLevel } from './config.ts';

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
      // A log is read by many: whoever holds a token or a cookie could act in its owner's name.
      redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
    },
    // Synchronous, because what a dying process said last is what one wants to read.
    pino.destination({ dest: destination ?? 1, mkdir: true, sync: true }),
  );
}
