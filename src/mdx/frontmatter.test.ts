import { describe, expect, it } from 'vitest';
import { splitFrontmatter } from './frontmatter.ts';

describe('splitFrontmatter', () => {
  it.each([
    ['---\ntitle: Phú Yên\n---\nĐoạn.', 'title: Phú Yên\n', 'Đoạn.'],
    ['\uFEFF---\r\ntitle: Phú Yên\r\n---\r\nĐoạn.\r\n', 'title: Phú Yên\r\n', 'Đoạn.\r\n'],
    ['---\n---\n', '', ''],
    ['---\ntitle: a\n---', 'title: a\n', ''],
    ['---\ntitle: a --- b\nb: |\n  ---\n---\n---\n', 'title: a --- b\nb: |\n  ---\n', '---\n'],
  ])('cuts %j', (text, yaml, body) => {
    const split = splitFrontmatter(text);
    if ('problem' in split) throw new Error(split.problem.message);
    expect(split.yaml).toBe(yaml);
    expect(split.yamlLine).toBe(2);
    expect(split.body.trimStart()).toBe(body.trimStart());
    expect(split.body).toHaveLength(text.length);
    expect(split.body.split('\n').length).toBe(text.split('\n').length);
    expect(split.body.slice(0, text.length - body.length).trim()).toBe('');
  });

  it.each([
    ['Đoạn.', 1, 'mở đầu'],
    ['', 1, 'mở đầu'],
    ['\n---\na: b\n---\n', 1, 'mở đầu'],
    ['--- \na: b\n---\n', 1, 'mở đầu'],
    ['---js\nprocess.exit()\n---\n', 1, 'mở đầu'],
    ['+++\na = 1\n+++\n', 1, 'mở đầu'],
    ['---\na: b\n', 1, 'chưa đóng'],
    ['---\na: b\n----\n', 1, 'chưa đóng'],
    ['---\na: b\n--- \n\nĐoạn.\n\n---\n', 3, '«--- »'],
    ['---\na: b\n...\n---\n', 3, '«...»'],
  ])('refuses %j', (text, line, words) => {
    const split = splitFrontmatter(text);
    if (!('problem' in split)) throw new Error('accepted');
    expect(split.problem).toMatchObject({ line, column: 1, rule: 'frontmatter' });
    expect(split.problem.message).toContain(words);
  });
});
