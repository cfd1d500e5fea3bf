/** A text and its translation that differ wherever a detail could expose a person. */
export const PAIR_OF_DETAILS = {
  ru: [
    'Секс-работница Марина Белозёрова не принимает терапию и живёт на ул. Шейнкмана, д. 110, кв. 7.',
    'Её телефон +7 912 345-67-89, почта marina.b1990@mail.ru, телеграм @marina_vip_66.',
    'Она родилась 14 мая 1990 года, её паспорт 4506 123456.',
    'Её дело № 5-614/2024 слушают 9 ноября.',
    'Сестру, секс-работницу Ольгу Крамаренко, никто не спрашивал, её номер 8 922 111-22-33.',
    'Пишите нам, если нужна помощь юристки.',
  ].join('\n\n'),
  en: [
    'Sex worker Marina Belozerova is on treatment and lives at 12 Sheinkman Street, apartment 110.',
    'Her phone is +7 912 345-67-98, her e-mail marina.b1991@mail.ru, her Telegram @marina_vip_67.',
    'She was born on 15 May 1990, her passport is 4506 123465.',
    'Her case No. 5-641/2024 is heard on 10 November.',
    'Write to us if you need help from a lawyer.',
    'Her other phone is +7 922 444-55-66, and her friend is the sex worker Irina Lavrova.',
  ].join('\n\n'),
};

/** What nobody but the writer may see. */
export const DETAILS_OF_PAIR = [
  'Белозёров',
  'Belozerov',
  'Крамаренко',
  'Lavrova',
  'Шейнкмана',
  'Sheinkman',
  '345-67-89',
  '345-67-98',
  '111-22-33',
  '444-55-66',
  'marina',
  '123456',
  '123465',
  '5-614',
  '5-641',
  '14 мая',
  '15 May',
  'vip_6',
];
