/** Whether the figures of a bank card add up (ISO/IEC 7812-1, Annex B: the Luhn formula). */
export function isLuhn(figures: string): boolean {
  let sum = 0;
  for (let index = 0; index < figures.length; index++) {
    const figure = Number(figures[figures.length - 1 - index]);
    sum += index % 2 === 0 ? figure : figure > 4 ? 2 * figure - 9 : 2 * figure;
  }
  return figures.length > 0 && sum % 10 === 0;
}

/** Whether the last two of eleven figures are the control number of a SNILS (Пенсионный фонд России, the rule for numbers above 001-001-998). */
export function isSnils(figures: string): boolean {
  if (figures.length !== 11) return false;
  let sum = 0;
  for (let index = 0; index < 9; index++) sum += Number(figures[index]) * (9 - index);
  return (sum % 101) % 100 === Number(figures.slice(9));
}

/** Whether the check figures of an account number are right (ISO 13616: modulo 97 of the number with its first four signs behind the rest). */
export function isIban(text: string): boolean {
  const signs = text.replace(/\s/g, '');
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(signs)) return false;
  let rest = 0;
  for (const sign of signs.slice(4) + signs.slice(0, 4))
    for (const figure of String(parseInt(sign, 36))) rest = (rest * 10 + Number(figure)) % 97;
  return rest === 1;
}
