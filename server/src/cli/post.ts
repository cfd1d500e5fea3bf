import { ALL_PLATFORMS, type Draft, lengthsOf, type PackedTermbase, type Platform, platformNamed, platformsOf } from '../core/index.js';
import { UsageError } from './errors.js';
import { keptWordings } from './kept.js';
import { oneOf, parseOptions } from './options.js';
import { readDrafts } from './readFiles.js';
import { type MeasuredPost, postToJson, postToPretty } from './report/post.js';
import { readReviewer } from './reviewer.js';
import { reviewWhole } from './reviewWhole.js';
import { speak } from './speech.js';

/** `zontik post`: counts a post as the platforms do, and reviews it. */
export async function post(args: readonly string[], loadBuiltIn: () => PackedTermbase): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    format: { type: 'string', default: 'pretty' },
    platform: { type: 'string', multiple: true },
  });
  const format = oneOf('--format', values.format as string, ['pretty', 'json']);
  const asked = platformsNamed((values.platform as string[] | undefined) ?? []);
  if (positionals.length !== 1) throw new UsageError(speak().onePost);

  let complaints = 0;
  const complain = (line: string): void => {
    complaints++;
    process.stderr.write(`zontik: ${line}\n`);
  };
  const reviewer = await readReviewer(loadBuiltIn, (values.dictionary as string[] | undefined) ?? [], complain);
  const [file, ...more] = await readDrafts(positionals, complain);
  if (more.length > 0) throw new UsageError(speak().onePost);
  if (!file) return 2;
  // What comes through a pipe is a post as it will be sent.
  const piped = file.path === '-' ? { format: 'plaintext' as const } : {};
  const draft: Draft = { ...(await keptWordings(complain).draftOf(file)), ...piped, ...(asked.length > 0 && { onPlatforms: asked }) };
  const chosen = platformsOf(draft);
  const shown = ALL_PLATFORMS.filter((platform) => (chosen.length > 0 ? chosen.includes(platform) : platform !== 'telegram-caption'));
  // Programs get all counts; a caption has the count of a message and a limit of its own.
  const counted = format === 'json' ? ALL_PLATFORMS.filter((each) => each !== 'telegram-caption' || chosen.includes(each)) : shown;
  const { findings, failures } = reviewWhole(reviewer, draft);
  for (const failure of failures) complain(speak().notWhole(file.path, failure));
  const measured: MeasuredPost = {
    path: file.path,
    text: file.text,
    lengths: lengthsOf(draft, counted),
    findings,
  };
  process.stdout.write(format === 'json' ? postToJson(measured) : postToPretty(measured));
  if (complaints > 0) return 2;
  return measured.findings.some(({ severity }) => severity === 'error' || severity === 'warning') ? 1 : 0;
}

/** @throws UsageError for a name that is no platform; several may be given with commas between them */
function platformsNamed(names: readonly string[]): Platform[] {
  return names
    .flatMap((name) => name.split(','))
    .map((name) => {
      const platform = platformNamed(name);
      if (!platform) throw new UsageError(speak().badValue('--platform', name.trim(), ALL_PLATFORMS));
      return platform;
    });
}
