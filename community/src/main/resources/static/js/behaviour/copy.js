// Copies the text of a code part, and says so.

export function attach(code) {
    const button = code.querySelector("button");
    const words = button.querySelector("span");
    const before = words.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(code.querySelector("code").textContent);
        words.textContent = button.dataset.done;
        setTimeout(() => { words.textContent = before; }, 2000);
    });
}
