import type { Hit } from './cueScan.js';
import type { Detail } from './detail.js';
import { maskName } from './mask.js';
import type { Page } from './page.js';
import { isPublicContact, type PublicList } from './publicDetails.js';

/** What tells whose an address is. All in small letters. */
export interface MailNames {
  /** Of offices and desks: press, info. */
  readonly mailboxes: ReadonlySet<string>;
  /** Services where everybody can have an address, by the first part of their domain. */
  readonly services: ReadonlySet<string>;
  /** Given names in Latin letters. */
  readonly given: ReadonlySet<string>;
}

const EMAIL = /(?<![\p{L}\d._%+@-])[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}[\p{L}-]+/gu;

/** E-mail addresses of persons, in the text and behind links; those of an office or a desk are left alone. */
export function findEmails(page: Page, known: PublicList, names: MailNames): Detail[] {
  if (!page.written.includes('@')) return [];
  return inBlock(page, EMAIL, (address, start) => {
    const place = { start, end: start + address.length };
    const name = address.slice(0, address.indexOf('@'));
    const parts = name.toLowerCase().split(/[._+\d-]+/);
    const isDesk = [name.toLowerCase(), ...parts].some((part) => names.mailboxes.has(part));
    // At a domain of its own an organisation has addresses of every kind; there only a person's name tells.
    const service = address
      .slice(name.length + 1)
      .split('.')[0]
      .toLowerCase();
    const isPersons =
      names.services.has(service) ||
      parts.some((part) => names.given.has(part)) ||
      /^\p{L}{1,2}\.\p{L}{3,}$/u.test(name) ||
      page.near('owner', place, { before: 40 }) !== undefined;
    if (!isPersons) return undefined;
    if (isDesk || known.hasEmail(address) || isPublicContact(page, place)) return undefined;
    const masked = `${maskName(name)}@…`;
    return { ...place, id: 'personal-email', language: page.languageAt(place), masked, edit: { ...place, text: masked } };
  });
}

/** Sites with a page for each person: what a link to a person looks like, and whether every such page is one. */
const SITES: readonly { readonly host: string; readonly path: RegExp; readonly always?: true }[] = [
  { host: 'vk\\.(?:com|ru)', path: /^id\d{3,}/, always: true },
  { host: 'vk\\.(?:com|ru)', path: /^[a-z][\w.]{2,}/i },
  { host: 'ok\\.ru', path: /^profile\/\d+/, always: true },
  { host: 'wa\\.me', path: /^\+?\d{7,}/, always: true },
  { host: 'facebook\\.com', path: /^profile\.php\?id=\d+/, always: true },
  { host: '(?:t|telegram)\\.me', path: /^(?!joinchat|s\/|c\/|share|addstickers|proxy)[a-z]\w{3,31}(?!\w|\/\w)(?<!bot)/i, always: true },
  {
    host: '(?:instagram|tiktok|onlyfans|threads|facebook|twitter|x|snapchat)\\.com',
    path: /^(?:add\/)?@?(?!p\/|reel|explore|share|watch|groups|events|pages|hashtag|search|intent|status)[a-z][\w.]{2,}(?![\w.]|\/\w)/i,
  },
  { host: 'onlyfans\\.com', path: /^[a-z][\w.]{2,}(?![\w.]|\/\w)/i, always: true },
  { host: 'instagram\\.com', path: /^(?!p\/|reel|explore|stories)[a-z][\w.]{2,}(?![\w.]|\/\w)/i, always: true },
];

const LINK = new RegExp(
  `(?<![\\p{L}\\d.-])(?:https?://)?(?:www\\.|m\\.)?(${[...new Set(SITES.map(({ host }) => host))].join('|')})/([^\\s)»"”\\]<>•]+)`,
  'giu',
);

/** Links to the pages of persons, and names in messengers. */
export function findHandles(page: Page, known: PublicList, { mailboxes }: Pick<MailNames, 'mailboxes'>): Detail[] {
  const links = /\.(?:com|ru|me)\//i.test(page.written) ? inBlock(page, LINK, readLink) : [];
  const handles = page.written.includes('@') ? inBlock(page, HANDLE, readHandle) : [];
  return [...links, ...handles, ...page.hits('messenger').flatMap(readBareName)];

  function readBareName(messenger: Hit): Detail[] {
    const behind = BARE_NAME.exec(page.shown(messenger.end, messenger.end + 50));
    if (!behind || !page.near('owner', messenger, { before: 15 })) return [];
    const [whole, name] = behind;
    const place = { start: messenger.end + whole.length - name.length, end: messenger.end + whole.length };
    if (known.hasHandle(name) || isPublic(place)) return [];
    const masked = maskName(name);
    return [{ ...place, id: 'messenger-handle', language: page.languageAt(place), masked, edit: { ...place, text: masked } }];
  }

  function readLink(link: string, start: number): Detail | undefined {
    const [, host, path] = new RegExp(LINK.source, 'iu').exec(link)!;
    const sites = SITES.filter(({ host: pattern }) => new RegExp(`^(?:${pattern})$`, 'i').test(host));
    const site = sites.find((each) => each.path.test(path));
    if (!site) return undefined;
    const person = site.path.exec(path)![0].replace(/\.+$/, '');
    const end = start + link.length - path.length + person.length;
    const place = { start, end };
    const isOwned = page.near('owner', place, { before: 60 });
    if (known.hasHandle(link.slice(0, end - start)) || isPublic(place)) return undefined;
    if (!sites.some((each) => each.always && each.path.test(path)) && !isOwned) return undefined;
    const masked = `${host}/${maskName(person)}`;
    return { ...place, id: 'messenger-handle', language: page.languageAt(place), masked, edit: { ...place, text: masked } };
  }

  function readHandle(handle: string, start: number): Detail | undefined {
    const name = handle.replace(/\.+$/, '');
    const place = { start, end: start + name.length };
    if (!page.near('messenger', place, { before: 50, after: 25 })) return undefined;
    // “@umbrella_team”, «@svet_help_bot»: a desk's, unless somebody is said to own it.
    const isDesk = name
      .toLowerCase()
      .split(/[._@\d]+/)
      .some((part) => mailboxes.has(part));
    if (isDesk && !page.near('owner', place, { before: 60 })) return undefined;
    if (known.hasHandle(name) || isPublic(place)) return undefined;
    const masked = `@${maskName(name.slice(1))}`;
    return { ...place, id: 'messenger-handle', language: page.languageAt(place), masked, edit: { ...place, text: masked } };
  }

  function isPublic(place: { start: number; end: number }): boolean {
    const channel = page.near('own-channel', place, { before: 70, after: 30 });
    const owner = page.near('owner', place, { before: 60 });
    if (channel && (!owner || channel.start > owner.start)) return true;
    return isPublicContact(page, place);
  }
}

/** A name without its sign right behind the messenger: “Her TikTok is [lena_91]”. A figure or a low line tells it from a word. */
const BARE_NAME = /^(?:\sis)?[\s:—–-]+([A-Za-z](?=\w*[_\d])\w{3,31})(?![\w@/]|\.\w)/u;

const HANDLE = /(?<![\p{L}\d._%+@/•-])@[A-Za-z][\w.]{2,31}(?![@•])/gu;

/** Looks through the block as it is written: an address may stand behind a link, where the reader does not see it. */
function inBlock(page: Page, pattern: RegExp, read: (match: string, start: number) => Detail | undefined): Detail[] {
  const details: Detail[] = [];
  for (const match of page.written.matchAll(pattern)) {
    const at = page.block.start + match.index;
    const detail = page.inComment({ start: at, end: at }) ? undefined : read(match[0], at);
    if (detail) details.push(detail);
  }
  return details;
}
