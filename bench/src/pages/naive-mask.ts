// The preview as it is written first: the platform's RegExp on the main thread, a lookup, and a plain table of all rows.
import { groupMap, pastedNames } from '../harness/profiles.ts';
import { naiveMatch } from '../harness/naive-preview.ts';
import { regExpression as expression } from '../harness/expressions.ts';

const names = pastedNames(10_000);
const groups = groupMap();

const label = document.createElement('label');
label.textContent = 'Association mask';
const input = document.createElement('input');
label.append(input);
const region = document.createElement('div');
document.body.append(label, region);

input.addEventListener('input', () => {
  const mask = input.value;
  const matches = naiveMatch({ mask, names, groups, expression });
  const table = document.createElement('table');
  const body = table.createTBody();
  for (const { name, outcome, groupName } of matches) {
    const row = body.insertRow();
    for (const text of [name, groupName ?? '', outcome]) row.insertCell().textContent = text;
  }
  region.replaceChildren(table);
  region.dataset['previewMask'] = mask;
});
