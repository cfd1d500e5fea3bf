/** A small, faultless concept of a team's own, in a word nobody uses. */
export const TEAM_CONCEPT = `concept: helper
subject: team
definition: { en: Someone who helps., ru: Помощник. }
why: { en: Our house style., ru: Так принято у нас. }
sources: [{ title: House style }]
en:
  - term: helper
    status: preferred
  - term: wibbler
    status: deprecated
ru:
  - term: помощник
    status: preferred
examples: { en: [], ru: [] }
`;
