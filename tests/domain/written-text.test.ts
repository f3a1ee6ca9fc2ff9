import { describe, expect, test } from '@jest/globals';
import { isWrittenText, withoutTurning } from '../../src/domain/written-text.ts';

describe('a text is taken as it is written', () => {
  test.each([
    '台账不全',
    '  前后有空格 ',
    '第一行\r\n第二行\t表',
    '=1+1 {{7*7}} <script>',
    '右\u200f左\u200e',
    '生僻字𠮷',
    '👍🏽',
  ])('%j', (text) => {
    expect(isWrittenText(text)).toBe(true);
  });
});

describe('and refused where it says nothing, cannot be kept, or reads otherwise than it is stored', () => {
  test.each(['', ' \u3000\n', 'a\0b', '台账\ud800', '\u202e改整', 'a\u202ab\u202c', '\u2066x\u2069', '\u2067x'])(
    '%j',
    (text) => {
      expect(isWrittenText(text)).toBe(false);
    },
  );
});

test('the text of a file loses what turns it, and nothing else', () => {
  expect(withoutTurning('\u202a市财政局\u202c、市\u2067司法局\u2069\u200f。')).toBe('市财政局、市司法局\u200f。');
});
