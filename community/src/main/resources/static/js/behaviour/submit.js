// Sends the form of a selection as soon as something is chosen; in a toolbar htmx does it already.

export function attach(select) {
    if (select.form?.hasAttribute("hx-get")) return;
    select.addEventListener("change", () => select.form?.requestSubmit());
}
