// Takes a toast away when it is closed, or after a while if nobody is reading it. One with a way back stays.

const STAY = 6000;

export function attach(toast) {
    const leave = () => {
        toast.classList.add("is-leaving");
        setTimeout(() => toast.remove(), 200);
    };
    toast.querySelector("[name=close]")?.addEventListener("click", leave);
    if (toast.querySelector("form")) return;
    let timer = setTimeout(leave, STAY);
    for (const stop of ["mouseenter", "focusin"]) toast.addEventListener(stop, () => clearTimeout(timer));
    toast.addEventListener("mouseleave", () => { timer = setTimeout(leave, STAY); });
}
