// What the newsroom's pages do by themselves: fill in late pictures, close the cookie bar.
// All pictures at once rather than on scrolling, so that a page left alone does not change any more.
for (const image of document.querySelectorAll('img[data-src]')) image.src = image.dataset.src;
const banner = document.querySelector('.cookie-banner');
for (const button of banner.querySelectorAll('button')) button.onclick = () => banner.remove();
