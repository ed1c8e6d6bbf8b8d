// Shows whose fingerprints a product carries, in any page: <div data-fingerprints="bean-jar" data-lang="en"></div>.
// No dependencies, no cookies; colours and type are those of the page. Where nothing is known, nothing is shown.

const home = new URL(import.meta.url).origin;
const SVG = "http://www.w3.org/2000/svg";

function element(name, style, text) {
    const made = document.createElement(name);
    Object.assign(made.style, style);
    if (text) made.textContent = text;
    return made;
}

// A finger in a few lines, in the colour of the text.
function print() {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 40 48");
    svg.setAttribute("width", "40");
    svg.setAttribute("height", "48");
    svg.setAttribute("aria-hidden", "true");
    svg.style.flex = "none";
    for (let ring = 0; ring < 5; ring++) {
        const x = 3 + ring * 3.6;
        const y = x * 1.22;
        const path = document.createElementNS(SVG, "path");
        const turn = 0.6 + ring * 0.9;
        const end = turn + 5.2;
        const at = (angle) => `${(20 + x * Math.cos(angle)).toFixed(1)} ${(24 + y * Math.sin(angle)).toFixed(1)}`;
        path.setAttribute("d", `M${at(turn)}A${x} ${y} 0 1 1 ${at(end)}`);
        path.setAttribute("fill", "none");
        path.setAttribute("stroke", "currentColor");
        path.setAttribute("stroke-width", "1.6");
        path.setAttribute("stroke-linecap", "round");
        svg.append(path);
    }
    return svg;
}

function show(place, found) {
    const card = element("section", {
        display: "flex", gap: "1em", alignItems: "flex-start", padding: "1em 1.1em",
        border: "1px solid currentColor", borderRadius: "0.6em", font: "inherit", color: "inherit",
    });
    const words = element("div", { minWidth: "0" });
    words.append(element("strong", { display: "block" }, found.words.title));
    const said = found.words.named ? `${found.words.people} ${found.words.named}` : found.words.people;
    words.append(element("p", { margin: "0.25em 0 0.5em" }, said));
    const list = element("ul", { margin: "0 0 0.5em", padding: "0 0 0 1.1em" });
    for (const change of found.newest.slice(0, 3)) {
        const row = element("li", {});
        const link = element("a", { color: "inherit" }, change.title);
        link.href = change.url;
        row.append(link);
        list.append(row);
    }
    words.append(list);
    const more = element("a", { color: "inherit" }, found.words.more);
    more.href = found.url;
    words.append(more);
    card.setAttribute("aria-label", found.words.title);
    card.append(print(), words);
    place.replaceChildren(card);
}

for (const place of document.querySelectorAll("[data-fingerprints]")) {
    const product = encodeURIComponent(place.dataset.fingerprints);
    const language = encodeURIComponent(place.dataset.lang ?? document.documentElement.lang.slice(0, 2));
    fetch(`${home}/api/v1/products/${product}/fingerprints?lang=${language}`, { credentials: "omit" })
        .then((answer) => (answer.ok ? answer.json() : null))
        .then((found) => { if (found) show(place, found); })
        .catch(() => { /* the page is whole without it */ });
}
