// Opens the dialog that a link names as a real modal one. Without this file :target shows it.

export function attach(link) {
    const dialog = document.querySelector(link.getAttribute("href"));
    link.addEventListener("click", (event) => {
        event.preventDefault();
        dialog.showModal();
    });
    dialog.addEventListener("click", (event) => {
        if (event.target === dialog || event.target.closest("[data-close]")) {
            event.preventDefault();
            dialog.close();
        }
    });
}
