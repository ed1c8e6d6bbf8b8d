// Closes the side panel and gives the focus back to what opened it.

export function attach(panel) {
    let opener = null;
    const close = () => {
        panel.replaceChildren();
        opener?.focus();
    };
    panel.addEventListener("htmx:beforeSwap", (event) => { opener = event.detail.requestConfig?.elt ?? opener; });
    panel.addEventListener("click", (event) => {
        if (!event.target.closest("[data-close-side]")) return;
        event.preventDefault();
        close();
    });
    document.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && panel.childElementCount > 0 && !document.querySelector("dialog[open]")) close();
    });
}
