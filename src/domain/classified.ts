/**
 * Marks of secrecy (密级标志): by 保守国家秘密法 nothing secret is kept or passed on in a network that is not made for it, and this is
 * none. What bears a mark is refused; what is secret and bears none, no program can tell.
 */

/** What every upload says. */
export const CLASSIFIED_NOTICE = '严禁上传涉密文件';

const GRADE = '(?:绝\\s{0,4}密|机\\s{0,4}密|秘\\s{0,4}密)';

/**
 * As they are written in official documents (GB/T 9704-2012, 7.2.2: 密级和保密期限, e.g. 机密★1年) and in the headers of forms
 * (密级：秘密). The words alone mark nothing: 商业秘密 and 保密义务 are what measures are about.
 */
const MARK = new RegExp(`${GRADE}\\s{0,4}(?:[★☆]|[*＊]\\s{0,4}\\d)|密\\s{0,4}级\\s{0,4}[:：]\\s{0,4}${GRADE}`, 'u');

/** Whether a text bears a mark of secrecy. */
export function isClassified(text: string): boolean {
  return MARK.test(written(text));
}

/** Forms of the marks' characters that are not the standard ones (traditional and variant). */
const FORMS: Readonly<Record<string, string>> = { 機: '机', 絕: '绝', 祕: '秘', 級: '级' };

/** A text as an eye reads it: without the characters that only format (Unicode's Cf, e.g. the zero-width space). */
function written(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replace(/[機絕祕級]/gu, (form) => FORMS[form] ?? form);
}
