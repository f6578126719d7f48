//! Tropism: the Bokeh server reborn in Rust as a reactive dataflow framework.
