// Loads what a page uses and nothing else: data-behaviour="list copy" attaches js/behaviour/list.js and copy.js.
// A behaviour exports attach(element); what htmx brings in later is attached as well. Every page works without it.

const attached = new WeakMap();

async function attach(element, name) {
    const known = attached.get(element) ?? new Set();
    attached.set(element, known);
    if (known.has(name)) return;
    known.add(name);
    const behaviour = await import(`./behaviour/${name}.js`);
    behaviour.attach(element);
}

function attachAll(root) {
    const own = root.matches?.("[data-behaviour]") ? [root] : [];
    return Promise.all([...own, ...root.querySelectorAll("[data-behaviour]")].flatMap((element) =>
        element.dataset.behaviour.split(" ").map((name) => attach(element, name))));
}

// The reader's zone, so that the server writes times as their clock shows them.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && !document.cookie.includes(`zone=${zone}`)) {
    document.cookie = `zone=${zone}; path=/; max-age=31536000; samesite=lax`;
}

// Whoever drives a page by program, a test or a tool, sees by data-ready that its keys and buttons answer.
attachAll(document).then(() => { document.documentElement.dataset.ready = ""; });
document.addEventListener("htmx:load", (event) => attachAll(event.detail.elt));
