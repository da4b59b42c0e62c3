/** Its own types are in a package of their own; here it is only handed on to the PDF library. */
declare module 'fontkit';
