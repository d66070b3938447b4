const [type, shown] = ["type", "shown"].map(byId);
const rows = [...document.querySelectorAll("tbody tr")];
const texts = rows.map(row => fold(row.textContent));
let words = [];

function show() {
  let count = 0;
  rows.forEach((row, index) => {
    const fits = (type.selectedIndex === 0 || row.dataset.type === type.value) && words.every(word => texts[index].includes(word));
    row.hidden = !fits;
    if (fits) count++;
  });
  shown.textContent = String(count);
}

onSearch(query => {
  words = query.split(/\s+/).filter(Boolean);
  show();
});
type.addEventListener("change", show);
