import type { Locator, Page } from 'playwright-core';

/** Swedish words, a number, a day, several choices, or true for a box that is ticked. */
export type Given = string | number | boolean | readonly string[];

/** The part of the page where a field stands, by the path the API knows it by. */
export const fieldOf = (page: Page, name: string): Locator => page.locator(`[data-field="${name}"]`);

/** Puts something into a field as a person does, whatever control it is. */
export async function fill(page: Page, name: string, given: Given): Promise<void> {
  await rowThere(page, name);
  const field = fieldOf(page, name).first();
  await field.waitFor();
  if (typeof given === 'boolean') {
    await field.locator('input[type=checkbox]').setChecked(given);
    return;
  }
  for (const value of typeof given === 'object' ? given : [String(given)]) await put(field, value);
}

/** A field in a row of a list, where there is no such row yet: the list's own button adds one. */
async function rowThere(page: Page, name: string): Promise<void> {
  const [, list = ''] = /^(.+?)\.\d+\b/.exec(name) ?? [];
  if (list === '' || (await fieldOf(page, name).count()) > 0) return;
  await fieldOf(page, list).locator('button').last().click();
}

async function put(field: Locator, value: string): Promise<void> {
  const kind = await field.evaluate((element) => {
    if (element.querySelector('[role=combobox]')) return 'combobox';
    if (element.querySelector('[role=row]')) return 'tree';
    if (element.querySelector('input[type=radio], input[type=checkbox]')) return 'choice';
    return element.querySelector('select') ? 'select' : 'text';
  });
  if (kind === 'combobox') await pick(field, value);
  else if (kind === 'tree') await field.getByRole('row', { name: value }).first().click();
  else if (kind === 'choice') await choose(field, value);
  else if (kind === 'select') await field.locator('select').selectOption(value);
  else await field.locator('input, textarea').first().fill(value);
}

/** By what it is called or by its value; what is folded away is unfolded. */
async function choose(field: Locator, value: string): Promise<void> {
  const folded = field.locator('details:not([open]) > summary');
  if ((await folded.count()) > 0) await folded.first().click();
  const byValue = field.locator(`input[value="${value}"]`);
  if ((await byValue.count()) > 0) await byValue.check();
  else await field.getByLabel(value).first().check();
}

async function pick(field: Locator, value: string): Promise<void> {
  await field.getByRole('combobox').fill(value);
  await field.page().getByRole('option', { name: value }).first().click();
}

export async function fillAll(page: Page, values: Readonly<Record<string, Given>>): Promise<void> {
  for (const [name, given] of Object.entries(values)) await fill(page, name, given);
}
