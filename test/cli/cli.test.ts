import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyEdits } from '../applyEdits.js';
import { built } from '../built.js';
import { DETAILS_OF_PAIR, PAIR_OF_DETAILS } from '../pairOfDetails.js';
import { TEAM_CONCEPT } from '../teamConcept.js';
import { docx } from '../word/docx.js';

const root = join(__dirname, '../..');

/** The command line as it ships: the bundle, run as a process. */
describe('command line', function () {
  this.timeout(180_000);
  let folder: string;
  before(built);
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'zontik-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, content: string | Uint8Array): string => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
    return name;
  };
  const run = (args: readonly string[], { input = '', lang = 'en_US.UTF-8' } = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...args], {
      cwd: folder,
      input,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, LC_ALL: lang },
    });
    return { status, stdout, stderr };
  };
  const json = (...args: string[]) => JSON.parse(run(['check', '--format', 'json', ...args]).stdout);

  it('compares a text with its translation, in either order, for people and for programs', () => {
    write('a.ru.md', '# Отчёт\n\nНа канал подписаны 18 500 человек. Суд назначен на 9 ноября.\n');
    write('a.en.md', '# Report\n\nThe channel has 15,800 subscribers. The hearing is set for 9 November.\n');
    const { status, stdout } = run(['pair', 'a.en.md', 'a.ru.md']);
    assert.equal(status, 1);
    assert.match(stdout, /a\.en\.md:3:17 {2}↔ {2}a\.ru\.md:3:20\n.*“18 500”.*“15,800”.*\n.*→ 18,500/);
    assert.match(run(['pair', 'a.ru.md', 'a.en.md'], { lang: 'ru_RU.UTF-8' }).stdout, /Числа расходятся.*\n.*\n\nРасхождений: 1\./);
    const report = JSON.parse(run(['pair', '--format', 'json', 'a.ru.md', 'a.en.md']).stdout);
    assert.equal(report.alignment.length, 3);
    const [finding] = report.files[1].findings;
    assert.deepEqual([finding.because, finding.type, finding.lang, finding.line, finding.column], ['translation', 'number', 'en', 3, 17]);
    assert.equal(finding.suggestions[0].edits[0].text, '18,500');
  });

  it('goes by what was decided by hand about a text and its translation', () => {
    write('a.ru.md', 'Пришли 18 человек. Суд назначен на 9 ноября.\n');
    write('a.en.md', 'There were 81 people. The hearing is set for 9 November.\n');
    const decided = 'may-differ:\n  - ru: Пришли 18 человек.\n    en: There were 81 people.\n';
    assert.equal(run(['pair', 'a.ru.md', 'a.en.md']).status, 1);
    write('a.ru.pair.yaml', decided);
    assert.deepEqual(run(['pair', 'a.en.md', 'a.ru.md']), { status: 0, stdout: 'No differences.\n', stderr: '' });
    write('a.ru.pair.yaml', 'together:\n  - ru: Пришли 18 человек.\n    en: The hearing is set for 9 November.\n');
    assert.match(run(['pair', '--format', 'markdown', 'a.ru.md', 'a.en.md']).stdout, /\| Пришли 18 человек\. \| The hearing is set/);
    write('a.ru.pair.yaml', `${decided}together: soon\n`);
    const broken = run(['pair', 'a.ru.md', 'a.en.md']);
    assert.equal(broken.status, 2);
    assert.match(broken.stdout, /No differences/);
    assert.match(broken.stderr, /^zontik: a\.ru\.pair\.yaml:4:11: /);
  });

  it('helps with a command, too', () => {
    for (const args of [['pair', '--help'], ['check', '-h'], ['--help']]) {
      const { status, stdout } = run(args);
      assert.equal(status, 0);
      assert.match(stdout, /--source names the language that was translated from/);
    }
  });

  it('offers to mend the translation, whichever language that is', () => {
    const [ru, en] = ['Пришли 18 человек.\n', 'There were 81 people.\n'];
    write('a.ru.md', ru);
    write('a.en.md', en);
    assert.match(run(['pair', 'a.ru.md', 'a.en.md']).stdout, /^! a\.en\.md.*\n.*\n {2}→ 18\n/);
    assert.match(run(['pair', '--source', 'en', 'a.ru.md', 'a.en.md']).stdout, /^! a\.ru\.md.*\n.*\n {2}→ 81\n/);
    const [, report] = JSON.parse(run(['pair', '--source', 'ru', '--format', 'json', 'a.ru.md', 'a.en.md']).stdout).files;
    assert.equal(report.findings[0].suggestions[0].label, '18');
    assert.equal(report.findings[0].counterpart.suggestions[0].label, '81');
    const { fixes } = JSON.parse(run(['pair', '--source', 'en', '--format', 'sarif', 'a.ru.md', 'a.en.md']).stdout).runs[0].results[0];
    const files = fixes.map(
      (fix: { artifactChanges: [{ artifactLocation: { uri: string } }] }) => fix.artifactChanges[0].artifactLocation.uri,
    );
    assert.deepEqual(files, ['a.ru.md', 'a.en.md']);
    // The English names its translation.
    write('b.md', `---\ntranslation: a.ru.md\n---\n\n${en}`);
    assert.match(run(['pair', 'a.ru.md', 'b.md']).stdout, /^! a\.ru\.md/);
    assert.match(run(['pair', '--format', 'csv', 'a.ru.md', 'b.md']).stdout, /^\uFEFFEnglish,/);
  });

  it('hands a text and its translation on aligned, for a CAT tool or as a table', () => {
    write('a.ru.md', 'Суд назначен на 9 ноября.\n');
    write('a.en.md', 'The hearing is set for 9 November.\n');
    const table = run(['pair', '--format', 'markdown', '--source', 'en', 'a.ru.md', 'a.en.md']);
    assert.equal(table.status, 0);
    assert.match(table.stdout, /\n\| The hearing is set for 9 November\. \| Суд назначен на 9 ноября\. \|\n$/);
    assert.match(
      run(['pair', '--format', 'xliff', 'a.ru.md', 'a.en.md']).stdout,
      /srcLang="ru" trgLang="en">\n {2}<file id="f1" original="a\.ru\.md">/,
    );
    assert.match(run(['pair', '--format', 'docx', 'a.ru.md', 'a.en.md']).stderr, /pretty, json, sarif, github, tmx, xliff, markdown, csv/);
  });

  it('tells differences to programs that collect findings', () => {
    write('a.ru.md', '# Отчёт\n\nНа канал подписаны 18 500 человек. Суд назначен на 9 ноября.\n');
    write('a.en.md', '# Report\n\nThe channel has 15,800 subscribers. The hearing is set for 9 November.\n');
    const sarif = run(['pair', '--format', 'sarif', 'a.ru.md', 'a.en.md']);
    assert.equal(sarif.status, 1);
    const { results } = JSON.parse(sarif.stdout).runs[0];
    assert.deepEqual([results[0].ruleId, results[0].level], ['translation/number', 'warning']);
    const { artifactLocation, region } = results[0].locations[0].physicalLocation;
    assert.deepEqual([artifactLocation.uri, region.startLine, region.startColumn, region.charLength], ['a.en.md', 3, 17, 6]);
    assert.equal(results[0].relatedLocations[0].physicalLocation.artifactLocation.uri, 'a.ru.md');
    assert.equal(results[0].fixes[0].artifactChanges[0].replacements[0].insertedContent.text, '18,500');
    const github = run(['pair', '--format', 'github', 'a.ru.md', 'a.en.md']).stdout.split('\n');
    assert.match(github[0], /^::warning file=a\.ru\.md,line=3,col=20,.*title=translation%3A number::The figures differ/);
    assert.match(github[1], /^::warning file=a\.en\.md,line=3,col=17,/);
  });

  it('says why texts cannot be compared', () => {
    write('a.ru.md', 'Суд назначен на 9 ноября.\n');
    write('a.en.md', 'The hearing is set for 9 November.\n');
    write('empty.md', '');
    for (const [args, message] of [
      [['a.ru.md', 'empty.md'], /empty/],
      [['a.ru.md', 'a.ru.md'], /same text/],
      [['a.ru.md'], /one language only.*\n.*zontik pair a\.ru\.md a\.en\.md/],
      [['empty.md'], /The text is empty/],
      [['a.ru.md', 'gone.md'], /no such file/],
      [[], /English translation/],
    ] as const) {
      const { status, stderr } = run(['pair', ...args]);
      assert.equal(status, 2);
      assert.match(stderr, message);
    }
  });

  it('prints no detail that could expose a person, in any report, not even one that is kept', () => {
    write(
      'a.md',
      'Секс-работница Анна Петрова, тел. +7 912 345-67-89.\n\nЕё паспорт 45 06 123456. <!-- zontik: оставить «•• •• ••••••» -->\n',
    );
    for (const format of ['pretty', 'json', 'sarif', 'github', 'markdown']) {
      const { stdout } = run(['check', '--format', format, 'a.md'], { lang: 'ru_RU.UTF-8' });
      assert.match(stdout, /••-89/, format);
      assert.match(stdout, /А\. П\./, format);
      assert.doesNotMatch(stdout, /Петрова|912 345|123456/, format);
    }
  });

  it('prints nothing of a draft full of details, whatever the command and the format', () => {
    const details = [
      'Марина Белозёрова',
      '912 345-67-89',
      'marina.b1990@mail.ru',
      'marina_vip_66',
      '4506 123456',
      '4276 3801 2345 6789',
      '5-614/2024',
      '3391-Г',
      '14 мая 1990',
      'Шейнкмана, д. 110',
      'О 217 КН 66',
      '56.83892',
      'Ревде',
      '№ 64',
    ];
    write(
      'a.md',
      [
        'Проститутка Марина Белозёрова, тел. +7 912 345-67-89, почта marina.b1990@mail.ru, телеграм @marina_vip_66.',
        'Её паспорт 4506 123456 и карта 4276 3801 2345 6789. Её дело № 5-614/2024, её медкарта № 3391-Г.',
        'Она родилась 14 мая 1990 года, живёт на ул. Шейнкмана, д. 110, кв. 7; её увезли на машине О 217 КН 66 в точку 56.83892, 60.60570.',
        'Лена, 27 лет, секс-работница, живёт в Ревде, её сын ходит в школу № 64, а проститутки рядом с ней бесплатно лечатся.',
      ].join('\n\n'),
    );
    const commands = [
      ...['pretty', 'json', 'sarif', 'github', 'markdown', 'html'].map((format) => ['check', '--format', format, 'a.md']),
      ['fix', '--dry-run', 'a.md'],
      ['post', 'a.md'],
      ['post', '--format', 'json', 'a.md'],
    ];
    for (const args of commands) {
      const { stdout, stderr } = run(args, { lang: 'ru_RU.UTF-8' });
      assert.ok(stdout.length > 100, args.join(' '));
      for (const detail of details) assert.ok(!(stdout + stderr).includes(detail), `${detail} in ${args.join(' ')}`);
    }
    assert.match(
      run(['fix', '--dry-run', 'a.md']).stdout,
      /^-Проститутка М\. Б\..*\+7 •••.*\n(?:-.*\n|\n| .*\n)*?\+Секс-работница М\. Б\./m,
    );
    // What is written is the draft itself.
    run(['fix', 'a.md']);
    const fixed = readFileSync(join(folder, 'a.md'), 'utf8');
    assert.match(fixed, /^Секс-работница Марина Белозёрова, тел\. \+7 912 345-67-89/);
    for (const detail of details) assert.ok(fixed.includes(detail), detail);
  });

  it('prints no detail of a text or its translation in any report of what differs; what is handed on holds the text itself', () => {
    write('a.ru.md', PAIR_OF_DETAILS.ru);
    write('a.en.md', PAIR_OF_DETAILS.en);
    for (const lang of ['ru_RU.UTF-8', 'en_US.UTF-8'])
      for (const format of ['pretty', 'json', 'sarif', 'github']) {
        const { status, stdout, stderr } = run(['pair', '--format', format, 'a.ru.md', 'a.en.md'], { lang });
        assert.equal(status, 1);
        assert.ok((stdout.match(/•••/g) ?? []).length > 4, stdout);
        for (const detail of DETAILS_OF_PAIR) assert.ok(!(stdout + stderr).includes(detail), `${detail} in ${format}`);
      }
    for (const format of ['tmx', 'xliff', 'markdown', 'csv'])
      assert.match(run(['pair', '--format', format, 'a.ru.md', 'a.en.md']).stdout, /912 345-67-89/, format);
  });

  it('prints the contract’s JSON', () => {
    write('a.md', '\uFEFFFirst line.\r\nA prostitute came.\r\n');
    const report = json('a.md');
    assert.equal(report.version, 1);
    assert.equal(report.files[0].path, 'a.md');
    const [finding] = report.files[0].findings;
    const { start, end, line, column, severity, because, concept, subject, context } = finding;
    assert.deepEqual(
      { start, end, line, column, severity, because, concept, subject, context },
      {
        start: 15,
        end: 25,
        line: 2,
        column: 3,
        severity: 'warning',
        because: 'stigma',
        concept: 'sex-worker',
        subject: 'work',
        context: 'narration',
      },
    );
    const text = 'First line.\r\nA prostitute came.\r\n';
    assert.equal(applyEdits(text, finding.suggestions[0].edits), 'First line.\r\nA sex worker came.\r\n');
    assert.equal(finding.suggestions[0].label, 'sex worker');
    assert.equal(finding.suggestions[0].grade, 'ready');
  });

  it('exits 0, 1 or 2, as --fail-on says', () => {
    write('clean.md', 'Sex workers came.');
    write('flagged.md', 'Prostitutes came.');
    assert.equal(run(['check', 'clean.md']).status, 0);
    assert.equal(run(['check', 'flagged.md']).status, 1);
    assert.equal(run(['check', '--fail-on', 'error', 'flagged.md']).status, 0);
    assert.equal(run(['check', '--fail-on', 'never', 'flagged.md']).status, 0);
    assert.equal(run(['check', '--fail-on', 'sometimes', 'flagged.md']).status, 2);
    assert.equal(run(['check']).status, 2);
    assert.equal(run(['chekc', 'clean.md']).status, 2);
    assert.equal(run(['check', '--nonsense', 'clean.md']).status, 2);
  });

  it('names each file it cannot read in one line with the remedy, and checks the others', () => {
    write('latin.md', Buffer.from([0xcf, 0xf0, 0xee, 0xf1, 0xf2]));
    write('binary.md', Buffer.from([0x50, 0x4b, 0, 1, 2]));
    write('large.md', Buffer.alloc(16 * 1024 * 1024 + 1, 0x61));
    write('flagged.md', 'Prostitutes came.');
    const { status, stdout, stderr } = run(['check', 'latin.md', 'binary.md', 'large.md', 'missing.md', 'flagged.md']);
    assert.equal(status, 2);
    assert.match(stdout, /flagged\.md/);
    assert.equal(stderr.trim().split('\n').length, 4);
    for (const line of [/latin\.md.*UTF-8/, /binary\.md.*text/, /large\.md.*16 MB/, /missing\.md.*path/]) assert.match(stderr, line);
  });

  it('searches folders and patterns for drafts, and reads standard input', () => {
    write('drafts/one.md', 'Prostitutes came.');
    write('drafts/deep/two.txt', 'Проститутки пришли.');
    write('drafts/code.js', 'prostitutes()');
    assert.deepEqual(
      json('drafts').files.map(({ path }: { path: string }) => path),
      ['drafts/deep/two.txt', 'drafts/one.md'],
    );
    assert.equal(json('drafts/**/*.md').files.length, 1);
    assert.match(run(['check', '-'], { input: 'Prostitutes came.' }).stdout, /sex workers/);
  });

  it('reviews many drafts on all processors, and says of each what it says of it alone', () => {
    const paragraphs = [
      'Two prostitutes were fined near the brothel. Where prostitution is, trafficking follows.',
      'Вчера задержали пять проституток. Её телефон +7 912 345-67-89.',
      'An outreach worker spoke for an hour about rent and the price of bread.',
    ];
    const names = Array.from({ length: 12 }, (_, number) => write(`${number}.md`, `${paragraphs[number % 3]}\n\n`.repeat(500)));
    write('.zontik/kept.yaml', 'kept:\n  - file: 1.md\n    exact: проституток\n    reason: цитата\n');
    const all = JSON.parse(run(['check', '--format', 'json', '.']).stdout) as { files: { path: string }[] };
    const alone = (name: string): unknown => JSON.parse(run(['check', '--format', 'json', name]).stdout).files[0];
    for (const name of names.slice(0, 3))
      assert.deepEqual(
        all.files.find(({ path }) => path === name),
        alone(name),
      );
    assert.equal(all.files.length, 12);
    const { stdout } = run(['check', '.'], { lang: 'ru_RU.UTF-8' });
    assert.match(stdout, /Лучше: «секс-работниц»/);
  });

  it('speaks the language of the system, or the one asked for', () => {
    write('a.md', 'Prostitutes came.');
    assert.match(run(['check', 'a.md'], { lang: 'ru_RU.UTF-8' }).stdout, /Лучше: «Sex workers»/);
    assert.match(run(['check', '--language', 'ru', 'a.md']).stdout, /Лучше/);
    assert.match(run(['check', 'missing.md'], { lang: 'ru_RU.UTF-8' }).stderr, /такого файла нет/);
  });

  it('tells mistakes in a command in its own words, in the language asked for', () => {
    const told = (...args: string[]): string => {
      const { status, stderr } = run(args);
      assert.equal(status, 2);
      return stderr.trimEnd();
    };
    assert.equal(told('check', '--nope', 'a.md'), 'zontik: There is no option --nope. See zontik --help.');
    assert.equal(
      told('check', '--langauge', 'ru', 'a.md'),
      'zontik: There is no option --langauge. Did you mean --language? See zontik --help.',
    );
    assert.equal(told('check', '-x', 'a.md'), 'zontik: There is no option -x. See zontik --help.');
    assert.equal(told('check', 'a.md', '--format'), 'zontik: --format needs a value after it. See zontik --help.');
    assert.equal(told('check', '--format', '--fail-on', 'never', 'a.md'), 'zontik: --format needs a value after it. See zontik --help.');
    assert.equal(told('fix', '--dry-run=yes', 'a.md'), 'zontik: --dry-run takes no value. See zontik --help.');
    assert.equal(told('check', '--language', 'de', 'a.md'), 'zontik: --language cannot be “de”. Possible: en, ru.');
    for (const language of [['--language', 'ru'], ['--language=ru']]) {
      assert.equal(told('check', ...language, '--nope', 'a.md'), 'zontik: Параметра --nope нет. Справка: zontik --help.');
      assert.equal(
        told('fix', '--dry-rum', 'a.md', ...language),
        'zontik: Параметра --dry-rum нет. Возможно, вы имели в виду --dry-run. Справка: zontik --help.',
      );
      assert.equal(told('check', '--format', ...language), 'zontik: После --format нужно указать значение. Справка: zontik --help.');
      assert.match(told('chekc', ...language), /^zontik: Команды «chekc» нет\./);
    }
    assert.match(run(['--help', '--language', 'ru']).stdout, /выбирает язык сообщений/);
  });

  it('writes SARIF whose regions point at the wording', () => {
    write('a.md', 'Line.\nA prostitute came.');
    const log = JSON.parse(run(['check', '--format', 'sarif', 'a.md']).stdout);
    assert.equal(log.version, '2.1.0');
    const [result] = log.runs[0].results;
    const { region, artifactLocation } = result.locations[0].physicalLocation;
    assert.deepEqual(
      [artifactLocation.uri, region.startLine, region.startColumn, region.charOffset, region.charLength],
      ['a.md', 2, 3, 8, 10],
    );
    assert.ok(log.runs[0].tool.driver.rules.some(({ id }: { id: string }) => id === result.ruleId));
    assert.equal(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text, 'sex worker');
  });

  it('writes commands for GitHub and a page in Markdown', () => {
    write('a.md', 'A prostitute came.');
    assert.match(
      run(['check', '--format', 'github', 'a.md']).stdout,
      /^::warning file=a\.md,line=1,col=3,endLine=1,endColumn=13,title=sex-worker::/,
    );
    assert.match(run(['check', '--format', 'markdown', 'a.md']).stdout, /^# .+\n\n## a\.md\n\n### To change \(\d\)\n\n- \*\*Line 1\*\*/);
  });

  it('reads Word documents, tells paragraph and sentence, and never changes them', async () => {
    const bytes = await docx(['# News', 'We met. Two prostitutes came.']);
    write('a.docx', bytes);
    const { status, stdout } = run(['check', 'a.docx']);
    assert.equal(status, 1);
    assert.match(stdout, /paragraph 2, sentence 2 {2}warning {2}“prostitutes”: .+\n {4}Two prostitutes came\./);
    assert.match(run(['check', '--language', 'ru', 'a.docx']).stdout, /абзац 2, предложение 2/);
    assert.match(run(['fix', 'a.docx']).stderr, /a\.docx: Word documents are read and not changed/);
    assert.deepEqual(new Uint8Array(readFileSync(join(folder, 'a.docx'))), bytes);
  });

  it('says what to do with a Word document that cannot be read, and reads the others', async () => {
    write('a.docx', (await docx(['Text'])).slice(0, 300));
    write('b.docx', 'Text');
    write('c.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    write('d.md', 'A prostitute came.');
    const { status, stdout, stderr } = run(['check', '.']);
    assert.equal(status, 2);
    assert.match(stderr, /a\.docx: the document is damaged[^]*b\.docx: not a Word document[^]*c\.docx: has a password/);
    assert.match(stdout, /d\.md/);
  });

  it('fixes what needs no judgement, keeps quotations and line ends, and shows a diff before', () => {
    const text = '\uFEFFA prostitute came.\r\nShe said: “They call every prostitute a criminal.”\r\n';
    write('a.md', text);
    const dry = run(['fix', '--dry-run', 'a.md']);
    assert.match(dry.stdout, /-A prostitute came\.\r?\n\+A sex worker came\./);
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), text);
    assert.equal(run(['fix', 'a.md']).status, 0);
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), text.replace('A prostitute', 'A sex worker'));
  });

  it('does not dress up a claim that merges two ideas', () => {
    write('a.md', 'Prostitution is a form of modern slavery.');
    assert.equal(run(['fix', '--dry-run', 'a.md']).stdout, '');
  });

  it('leaves to the writer what depends on context', () => {
    write('a.md', 'Officials closed the brothel on Quay Street.');
    assert.equal(run(['fix', '--dry-run', 'a.md']).stdout, '');
  });

  it('takes a team dictionary, and says where a mistake in it is', () => {
    write('a.md', 'The wibbler came.');
    write('team/helper.yaml', TEAM_CONCEPT);
    assert.match(run(['check', '--dictionary', 'team', 'a.md']).stdout, /helper/);
    write(
      'team/broken.yaml',
      TEAM_CONCEPT.replace('concept: helper', 'concept: broken')
        .replace('wibbler', 'wobbler')
        .replace('status: preferred', 'status: preffered'),
    );
    const { status, stdout, stderr } = run(['check', '--dictionary', 'team', 'a.md']);
    assert.equal(status, 2);
    assert.match(stderr, /team\/broken\.yaml:8:13: “preffered”.*“preferred”/);
    assert.match(stdout, /helper/);
  });

  it('gives a kept wording as a hint with its reason, and does not count or change it', () => {
    write('a.md', 'Prostitutes came. <!-- zontik: keep "prostitutes" — the survey’s category -->\n\nPeople.\n');
    const [finding] = json('a.md').files[0].findings;
    assert.deepEqual([finding.severity, finding.kept], ['hint', 'the survey’s category']);
    const { status, stdout } = run(['check', '--fail-on', 'information', 'a.md']);
    assert.equal(status, 0);
    assert.match(stdout, /^a\.md\n {2}Kept: “Prostitutes” \(1:1\) — the survey’s category\n\nNothing found/);
    assert.match(run(['check', '--language', 'ru', 'a.md']).stdout, /Оставлено: «Prostitutes» \(1:1\) — the survey/);
    assert.match(
      run(['check', '--format', 'markdown', 'a.md']).stdout,
      /### Kept on purpose \(1\)\n\n- \*\*Line 1\*\* \(hint\): \*\*Prostitutes\*\*/,
    );
    assert.equal(run(['check', '--format', 'github', 'a.md']).stdout, '');
    const sarif = JSON.parse(run(['check', '--format', 'sarif', 'a.md']).stdout);
    assert.deepEqual(sarif.runs[0].results[0].suppressions, [{ kind: 'inSource', justification: 'the survey’s category' }]);
    assert.equal(run(['fix', '--dry-run', 'a.md']).stdout, '');
    write('b.md', 'Prostitutes came. <!-- zontik: keep "prostitutes" -->');
    assert.equal(json('b.md').files[0].findings[0].kept, '');
    write('c.md', 'Prostitutes came.');
    assert.ok(!('kept' in json('c.md').files[0].findings[0]));
  });

  it('reads kept.yaml from the folder of a draft up to the working directory, and nowhere else', () => {
    const entry = (file: string, exact: string): string => `- file: ${file}\n  exact: ${exact}\n`;
    write('drafts/posts/a.txt', 'Prostitutes and hookers and a pimp came.');
    write('.zontik/kept.yaml', entry('drafts/posts/a.txt', 'Prostitutes'));
    write('drafts/.zontik/kept.yaml', entry('posts/a.txt', 'hookers') + entry('a.txt', 'pimp'));
    const keptIn = (...args: string[]): string[] =>
      json(...args).files[0].findings.flatMap(({ start, end, kept }: { start: number; end: number; kept?: string }) =>
        kept === undefined ? [] : 'Prostitutes and hookers and a pimp came.'.slice(start, end),
      );
    assert.deepEqual(keptIn('drafts'), ['Prostitutes', 'hookers']);
    assert.deepEqual(keptIn(join(folder, 'drafts/posts/a.txt')), ['Prostitutes', 'hookers']);
    const elsewhere = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'check', '--format', 'json', 'a.txt'], {
      cwd: join(folder, 'drafts/posts'),
      encoding: 'utf8',
    });
    assert.ok(!elsewhere.stdout.includes('"kept"'));
  });

  it('keeps a wording in all drafts of the folder, and does not call such an entry idle', () => {
    write('a.txt', 'The prostitutes came.');
    write('b.txt', 'Nothing of the kind.');
    write('.zontik/kept.yaml', '- exact: prostitutes\n  reason: a title\n');
    assert.equal(json('a.txt').files[0].findings[0].kept, 'a title');
    assert.doesNotMatch(run(['check', '.']).stdout, /kept\.yaml/);
  });

  it('tells what keeps nothing, in drafts and in kept.yaml', () => {
    write('a.md', 'People. <!-- zontik: keep "prostitutes" -->');
    write('b.txt', 'Sex workers came.');
    write('.zontik/kept.yaml', '- file: b.txt\n  exact: prostitutes\n- file: gone.txt\n  exact: hooker\n- file: a.md\n  exact: x\n');
    const { status, stdout } = run(['check', '--fail-on', 'information', 'b.txt']);
    assert.equal(status, 1);
    assert.match(stdout, /^\.zontik\/kept\.yaml\n {2}1:3 .+“prostitutes”.+b\.txt.+\n {2}3:3 .+“gone\.txt”.+\n\n2 information/);
    assert.match(run(['check', 'a.md']).stdout, /1:27 {2}information {2}“prostitutes”/);
    assert.equal(run(['check', 'b.txt']).status, 0);
  });

  it('says where a mistake in kept.yaml is, and keeps the other entries in force', () => {
    write('a.txt', 'Prostitutes came.');
    write('.zontik/kept.yaml', '- file: a.txt\n  exact: Prostitutes\n- file: a.txt\n  exakt: x\n');
    const { status, stdout, stderr } = run(['check', 'a.txt']);
    assert.equal(status, 2);
    assert.match(stderr, /\.zontik\/kept\.yaml:4:3: “exakt”.*“exact”/);
    assert.match(stdout, /Kept: “Prostitutes”/);
  });

  it('prints the glossary for people, spreadsheets and CAT tools', () => {
    assert.match(run(['glossary']).stdout, /## sex-worker/);
    assert.match(run(['glossary', '--format', 'csv']).stdout, /^\uFEFFconcept,subject,language,term/);
    assert.match(run(['glossary', '--format', 'tbx']).stdout, /<conceptEntry id="sex-worker">/);
    assert.equal(run(['glossary', '--format', 'pdf']).status, 2);
    assert.equal(run(['glossary', '--output', 'pages']).status, 0);
    assert.match(readFileSync(join(folder, 'pages/work.md'), 'utf8'), /^# .+\n\n## /);
    for (const format of ['csv', 'tbx']) {
      assert.equal(run(['glossary', '--format', format, '--output', 'lists']).status, 0);
      write('a.md', 'A prostitute came.');
      const again = run(['check', '--dictionary', `lists/glossary.${format}`, 'a.md']);
      assert.equal(again.stderr, '');
      assert.match(again.stdout, /sex worker/);
    }
    write('file', '');
    assert.match(run(['glossary', '--output', 'file']).stderr, /file: cannot be written/);
  });

  it('ends the language server when the editor does', () => {
    assert.equal(run(['lsp', '--stdio']).status, 0);
    assert.equal(run(['lsp']).status, 2);
  });

  describe('zontik post', () => {
    const post = (...args: string[]) => JSON.parse(run(['post', '--format', 'json', ...args]).stdout);

    it('marks a post with too many hashtags as it marks one that is too long', () => {
      write('tags.instagram.txt', Array.from({ length: 31 }, (_, index) => `#tag${index}`).join(' '));
      const { status, stdout } = run(['post', 'tags.instagram.txt']);
      assert.equal(status, 1);
      assert.match(stdout, /^! Instagram {2}206 of 2200 characters, 1994 left; 31 of 30 hashtags, 1 too many$/m);
    });

    it('prints the contract’s JSON: counts, limits and findings', () => {
      write('a.txt', 'Мы не спасаем проституток ☂️ https://example.org/a\n');
      const { counts, limits, findings } = post('a.txt');
      assert.deepEqual(counts, { x: 52, bluesky: 49, mastodon: 51, telegram: 50, instagram: 50, vk: 50 });
      assert.deepEqual(limits, { x: 280, bluesky: 300, mastodon: 500, telegram: 4096, instagram: 2200, vk: 15895 });
      assert.equal(findings.length, 1);
      assert.deepEqual([findings[0].because, findings[0].line, findings[0].column], ['stigma', 1, 15]);
    });
    it('finds what is too long for the platforms that were named: by option, front matter or file name', () => {
      const long = 'я'.repeat(281);
      write('a.txt', long);
      write('a.x.txt', long);
      write('a.md', `---\nplatform: x\n---\n\n${long}\n`);
      assert.deepEqual(post('a.txt').findings, []);
      for (const args of [['--platform', 'x', 'a.txt'], ['a.x.txt'], ['a.md']]) {
        const { status, stdout } = run(['post', '--format', 'json', ...args]);
        assert.equal(status, 1);
        const { counts, findings } = JSON.parse(stdout);
        assert.equal(counts.x, 281);
        assert.deepEqual([findings[0].because, findings[0].severity, findings[0].end - findings[0].start], ['length', 'warning', 1]);
      }
      assert.equal(run(['post', '--platform', 'telegram', 'a.x.txt']).status, 0);
      assert.equal(post('--platform', 'telegram-caption', 'a.txt').limits['telegram-caption'], 1024);
      assert.equal(run(['check', 'a.x.txt']).status, 1);
      assert.match(run(['check', '--format', 'markdown', 'a.x.txt']).stdout, /### Length of the post\n\n- \*\*X\*\*: 281 of 280/);
    });
    it('prints a table for people, in their language', () => {
      const { status, stdout } = run(['post', '--platform', 'x,tg', '-'], { input: 'я'.repeat(281), lang: 'ru_RU.UTF-8' });
      assert.equal(status, 1);
      assert.match(stdout, /^! X {9}281 из 280 знаков, лишних — 1\n {2}Telegram {2}281 из 4096 знаков, осталось — 3815\n/);
      assert.match(stdout, /1:281 {2}предупреждение {2}X: 281 из 280/);
    });
    it('says what is wrong with a platform or a number of files', () => {
      const { status, stderr } = run(['post', '--platform', 'myspace', '-']);
      assert.equal(status, 2);
      assert.match(stderr, /--platform cannot be “myspace”. Possible: x, bluesky/);
      assert.equal(run(['post']).status, 2);
      assert.equal(run(['post', 'nothing.txt']).status, 2);
      assert.match(run(['--help']).stdout, /^zontik post /m);
    });
  });
});
