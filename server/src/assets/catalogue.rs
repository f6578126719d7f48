//! The files of BokehJS that pages load.

/// The version that the models and the protocol of this server are made for.
pub(crate) const VERSION: &str = "3.9.2";

/// A script of the distribution, `build/js/{name}.min.js`.
#[derive(Debug)]
pub(super) struct Component {
    pub(super) name: &'static str,
    /// base64 of the file's SHA-384, as in an `integrity` attribute.
    pub(super) sha384: &'static str,
}

/// All of them, in loading order: which ones a document needs is not known before it is made, and may change.
pub(super) const COMPONENTS: [Component; 5] = [
    Component { name: "bokeh", sha384: "g9DMRTbu324z8DCTVTliqGx5fbK+SywwPXdNdCUvpyEcNgorUiK1U1lJV7Uf3ESB" },
    Component { name: "bokeh-gl", sha384: "swQ+sZ0EbcWJdK0saQItagMkHZI+Js7hH1XaGGS6rRUKqinZrDHogtNFjApJu0hE" },
    Component { name: "bokeh-widgets", sha384: "PD6/bzjjpPVhqReVJHmItc/pOG2R8Vh7ZZGEgv/uu8hHGE73heS/msfKJ3Bqkkyn" },
    Component { name: "bokeh-tables", sha384: "WnRyZiKDQw+w5/53VW4LGy3OzNdNE/7urfq+y9FXHEuKMKDwrnlqgLBtcc+oXI0z" },
    Component { name: "bokeh-mathjax", sha384: "6aW11IUvqAOl4Rz1ysSTvU8DymUCLikjeh3ZxaUu/pzj5PyjLrtY2zeabLoG48if" },
];
