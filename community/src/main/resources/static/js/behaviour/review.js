// Deciding by keyboard: a key such as A presses the button of that key in the row under the cursor, or in the first row;
// U takes back what was decided last, as long as its toast stands.
import { isTyping } from "../keys.js";

export function attach(list) {
    function listen(event) {
        if (!list.isConnected) {
            document.removeEventListener("keydown", listen);
            return;
        }
        if (isTyping(event) || event.key.length !== 1) return;
        const row = list.querySelector("[data-row].is-cursor") ?? list.querySelector("[data-row]");
        const key = event.key.toUpperCase();
        const button = key === "U"
            ? document.querySelector("#toasts form button")
            : row?.querySelector(`button[data-key="${CSS.escape(key)}"]`);
        if (!button) return;
        event.preventDefault();
        button.click();
    }

    document.addEventListener("keydown", listen);
}
