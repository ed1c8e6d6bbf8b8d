// A page that moves as activities arrive: hears from data-live that there is something new, loads itself again, and puts
// the elements marked data-live-part (each with an id) in the place of those that are shown. Whoever points at a part,
// has opened something in it, or has selected rows of it is left alone until they are done.

const BETWEEN = 1500;

function isBusy(part) {
    return part.matches(":hover, :focus-within") || part.querySelector("details[open], .c-pick:checked") !== null;
}

function put(part, fresh) {
    if (!fresh || part.isEqualNode(fresh)) return;
    part.replaceWith(fresh);
    window.htmx?.process(fresh);
    fresh.dispatchEvent(new CustomEvent("htmx:load", { bubbles: true, detail: { elt: fresh } }));
}

export function attach(root) {
    let source = null;
    let timer = null;
    let loadedAt = 0;
    let position = "";
    const parts = () => [...root.querySelectorAll("[data-live-part]")];

    async function load() {
        timer = null;
        loadedAt = Date.now();
        if (parts().some(isBusy)) return soon();
        const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
        if (!answer?.ok || answer.redirected || !root.isConnected) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const part of parts()) if (!isBusy(part)) put(part, page.getElementById(part.id));
    }

    // The first one is shown at once; those that follow within moments are shown together.
    function soon() {
        timer ??= setTimeout(load, Math.max(0, loadedAt + BETWEEN - Date.now()));
    }

    // A browser keeps few connections to one house: only the page that is looked at has one.
    function listen() {
        if (document.hidden || !root.isConnected) {
            source?.close();
            source = null;
            return;
        }
        if (source) return;
        const address = new URL(root.dataset.live, location.href);
        if (position) address.searchParams.set("after", position);
        source = new EventSource(address);
        source.addEventListener("here", (event) => { position = event.data; });
        source.addEventListener("pulse", (event) => {
            position = event.data;
            soon();
        });
    }

    document.addEventListener("visibilitychange", listen);
    window.addEventListener("pagehide", () => source?.close());
    listen();
}
