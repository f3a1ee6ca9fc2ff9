const chineseDigits = Array.from('〇一二三四五六七八九');
const legalDigits = Array.from('零壹贰叁肆伍陆柒捌玖');

/** A count as a Word list prints it, by the name of its format (ECMA-376-1 §17.18.59); digits where the format has no more. */
export function listNumber(count: number, format: string): string {
  return numeral(count, format) ?? String(count);
}

function numeral(count: number, format: string): string | undefined {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return inChinese(count, chineseDigits, ['', '十', '百', '千']);
    case 'chineseLegalSimplified':
      return inChinese(count, legalDigits, ['', '拾', '佰', '仟']);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
    case 'koreanDigital2':
      return String(count).replace(/\d/g, (digit) => chineseDigits[Number(digit)] ?? digit);
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'.charAt(count - 1) || undefined;
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'.charAt(count - 1) || undefined;
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(count).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'decimalZero':
      return String(count).padStart(2, '0');
    // because what Word prints as the one character ⑴ or ⒈ is read by nobody as a number
    case 'decimalEnclosedParen':
      return `(${count})`;
    case 'decimalEnclosedFullstop':
      return `${count}.`;
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return count >= 1 && count <= 20 ? String.fromCharCode(0x245f + count) : undefined;
    case 'ideographEnclosedCircle':
      return count >= 1 && count <= 10 ? String.fromCharCode(0x327f + count) : undefined;
    case 'upperLetter':
      return letters(count);
    case 'lowerLetter':
      return letters(count)?.toLowerCase();
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count)?.toLowerCase();
    case 'none':
      return '';
    default:
      return undefined;
  }
}

/** 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百〇五; up to 9999, beyond which no list goes. */
function inChinese(count: number, digits: readonly string[], units: readonly string[]): string | undefined {
  const written = Array.from(String(count));
  if (count < 1 || written.length > units.length) return undefined;
  const places = written.map((digit, index) => ({
    digit: Number(digit),
    unit: units[written.length - 1 - index] ?? '',
  }));
  const words = places.map(({ digit, unit }) => (digit === 0 ? '0' : `${digits[digit] ?? ''}${unit}`)).join('');
  const zeros = words.replace(/0+$/, '').replace(/0+/g, digits[0] ?? '');
  // because ten to nineteen are said without their one
  return count >= 10 && count < 20 ? zeros.slice(1) : zeros;
}

/** 1 → A, 26 → Z, 27 → AA, 28 → BB, as Word goes on. */
function letters(count: number): string | undefined {
  if (count < 1 || count > 260) return undefined;
  return String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

function roman(count: number): string | undefined {
  if (count < 1 || count > 3999) return undefined;
  const signs = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I'];
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  let left = count;
  return signs
    .map((sign, index) => {
      const value = values[index] ?? 1;
      const times = Math.floor(left / value);
      left -= times * value;
      return sign.repeat(times);
    })
    .join('');
}
