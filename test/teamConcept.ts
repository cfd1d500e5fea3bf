/** A small, faultless concept of a team's own, in a word nobody uses. */
export const TEAM_CONCEPT = concept({
  definition: '{ en: Someone who helps., ru: Помощник. }',
  why: '{ en: Our house style., ru: Так принято у нас. }',
  sources: '[{ title: House style }]',
});

/** The same concept, with one text wherever a dictionary says something to people. */
export function teamConceptSaying(text: string): string {
  const quoted = JSON.stringify(text);
  const both = `{ en: ${quoted}, ru: ${quoted} }`;
  const sources = `[{ title: ${quoted}, by: ${quoted} }]`;
  return concept({ definition: both, why: both, advice: both, note: both, sources }, `    when: ${both}\n`);
}

function concept(fields: Readonly<Record<string, string>>, ofTheTerm = ''): string {
  const explained = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  return `concept: helper
subject: team
${explained.join('')}en:
  - term: helper
    status: preferred
${ofTheTerm}  - term: wibbler
    status: deprecated
ru:
  - term: помощник
    status: preferred
examples: { en: [], ru: [] }
`;
}
