/** What a request says, judged by its contract. */
import { z } from 'zod';
import type { Language } from '../domain/light.ts';
import { Problem, type FieldError } from './errors.ts';

const chinese = z.locales.zhCN().localeError;
const english = z.locales.en().localeError;

/** What a body or query says, by its schema; what does not fit is pointed at below `prefix`. */
export function parse<T extends z.ZodType>(
  schema: T,
  value: unknown,
  language: Language,
  complaint: { code: 'INVALID_BODY' | 'INVALID_QUERY' | 'NOT_FOUND'; prefix: string },
): z.output<T> {
  const parsed = schema.safeParse(value, { error: language === 'zh' ? chinese : english });
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap((issue): FieldError[] => {
    // An unknown field is pointed at itself, not at the object that it stands in.
    const fields = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    const pointer = (path: readonly PropertyKey[]) => path.map((step) => `/${pointerStep(String(step))}`).join('');
    return fields.map((path) => ({ pointer: complaint.prefix + pointer(path), detail: issue.message }));
  });
  throw new Problem(complaint.code, complaint.code === 'NOT_FOUND' ? [] : errors);
}

/** RFC 6901. */
function pointerStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
