// The people as a list is written first: every row in the document, in an element that scrolls.
const count = 100_000;
const verdicts = ['Loses sign-in', 'May lose', 'Unchanged'];

const list = document.createElement('div');
list.id = 'people';
Object.assign(list.style, { height: '562px', overflow: 'auto' });
const table = document.createElement('table');
Object.assign(table.style, { width: '1100px', tableLayout: 'fixed' });
const body = table.createTBody();
for (let index = 0; index < count; index += 1) {
  const row = body.insertRow();
  row.style.height = '52px';
  const name = document.createElement('th');
  name.textContent = `Person ${index} person.${index}@acme.example`;
  row.append(name);
  const group = `Team ${index % 400}`;
  for (const text of [verdicts[index % verdicts.length] ?? '', group, `${group}, more`, ''])
    row.insertCell().textContent = text;
}
list.append(table);

const button = document.createElement('button');
button.textContent = 'Show';
button.addEventListener('click', () => document.body.append(list));
document.body.append(button);
