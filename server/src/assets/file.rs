//! One static file in memory, with its hash and its compressed form.

use std::fmt;
use std::io::Write;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha384};
use tokio::sync::OnceCell;

/// A script as it is served.
pub(crate) struct AssetFile {
    name: String,
    content: Bytes,
    hash: [u8; 48],
    gzip: OnceCell<Bytes>,
}

impl AssetFile {
    /// A file called `name`.
    pub(crate) fn new(name: String, content: impl Into<Bytes>) -> Self {
        let content = content.into();
        let hash = Sha384::digest(&content).into();
        Self { name, content, hash, gzip: OnceCell::new() }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// base64, as in an `integrity` attribute.
    pub(crate) fn sha384(&self) -> String {
        STANDARD.encode(self.hash)
    }

    /// Changes whenever the content does; stands in the address, so that caches may keep the file for ever.
    pub(crate) fn version(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.hash)
    }

    /// The address of this version on a server whose addresses start with `prefix`.
    pub(crate) fn path(&self, prefix: &str) -> String {
        format!("{prefix}/static/js/{}?v={}", self.name, self.version())
    }

    pub(crate) fn content(&self) -> Bytes {
        self.content.clone()
    }

    /// The content compressed: once, when first asked for, on the blocking pool.
    pub(crate) async fn gzip(self: &Arc<Self>) -> Option<Bytes> {
        let compress = async || {
            let content = self.content.clone();
            let task = tokio::task::spawn_blocking(move || {
                let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
                encoder.write_all(&content)?;
                encoder.finish()
            });
            task.await.map_err(std::io::Error::other)?.map(Bytes::from)
        };
        self.gzip.get_or_try_init(compress).await.ok().cloned()
    }
}

impl fmt::Debug for AssetFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AssetFile")
            .field("name", &self.name)
            .field("bytes", &self.content.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_compressed_form_is_the_content() {
        let content = "const x = 1;\n".repeat(1000);
        let file = Arc::new(AssetFile::new("x.js".to_owned(), content.clone()));
        let gzip = file.gzip().await.expect("compresses");
        assert!(gzip.len() * 20 < content.len());
        let mut inflated = String::new();
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&gzip[..]), &mut inflated).expect("gzip");
        assert_eq!(inflated, content);
    }

    #[test]
    fn the_version_follows_the_content() {
        let version = |content: &'static str| AssetFile::new("x.js".to_owned(), content).version();
        assert_eq!(version("a"), version("a"));
        assert_ne!(version("a"), version("b"));
    }
}
