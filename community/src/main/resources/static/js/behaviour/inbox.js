// The Listening page by keyboard: o opens the row under the cursor; the other keys do what the parts of the opened
// message that carry them do (data-key): a field is entered, a menu opens, a button is pressed. U takes back what was
// done last, as long as its toast stands. Moving and selecting is list.js.
import { isTyping } from "../keys.js";

function use(part) {
    if (part.matches("textarea, input")) {
        part.focus();
        part.scrollIntoView({ block: "nearest" });
        return;
    }
    const menu = part.closest("summary")?.parentElement;
    if (menu) {
        menu.open = true;
        menu.querySelector(".c-menu__list :is(button, select, input:not([type=hidden]), a)")?.focus();
        return;
    }
    part.click();
}

export function attach(desk) {
    const row = () => desk.querySelector("[data-row].is-cursor") ?? desk.querySelector("[data-row]");
    const rows = () => desk.querySelectorAll("[data-row]");

    function listen(event) {
        if (!desk.isConnected) {
            document.removeEventListener("keydown", listen);
            return;
        }
        if (isTyping(event) || event.key.length !== 1) return;
        const part = event.key === "o" ? row()?.querySelector("[data-open]")
            : event.key === "u" ? document.querySelector("#toasts form button")
            : event.key === "?" ? document.querySelector('[data-key="?"]')
            : desk.querySelector(`#item [data-key="${CSS.escape(event.key)}"]`);
        if (!part) return;
        event.preventDefault();
        use(part);
    }

    document.addEventListener("keydown", listen);
    desk.addEventListener("click", (event) => {
        const opened = event.target.closest("[data-open]")?.closest("[data-row]");
        if (opened) for (const other of rows()) other.classList.toggle("is-cursor", other === opened);
    });
}
