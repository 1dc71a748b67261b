using Meridian.Site.Settings.Bibliography;

namespace Meridian.Site.Tests.Settings.Bibliography;

public sealed class LatexTextTests
{
    [Theory]
    [InlineData("""B{\"a}umler""", "Bäumler")]
    [InlineData("""B{\"{a}}umler, St\"ubinger""", "Bäumler, Stübinger")]
    [InlineData("""Jos{\'e} Garc{\'\i}a {\'\i} \'{\i}""", "José García í í")]
    [InlineData("""\' e \c{c} {\c c} \v{S} \H{o} \k{a} \r{a} \d{s} \u g \=o \.z \b{d}""", "é ç ç Š ő ą å ṣ ğ ō ż ḏ")]
    [InlineData("""\'{\^e}""", "ế")]
    [InlineData("""\"😀\'x""", "😀\u0308x\u0301")]
    [InlineData("""{\aa}{\AA} \ss{} stra{\ss}e \O rsted {\o} \l{}\L{} \ae\oe""", "åÅ ß straße Ørsted ø łŁ æœ")]
    [InlineData("""Skin \& Bone: 5\% of \$10, \#1 a\_b \{x\}""", "Skin & Bone: 5% of $10, #1 a_b {x}")]
    [InlineData("pages 3--5, pain---again, non-specific", "pages 3–5, pain—again, non-specific")]
    [InlineData("Fig.~1", "Fig.\u00A01")]
    [InlineData("``Feeling'' `it', patients'", "“Feeling” ‘it’, patients’")]
    [InlineData("""\textit{Qi} \emph{and} {\bf blood} \textbf{{Pain}}""", "Qi and blood Pain")]
    [InlineData("""{Acupuncture} for {TENS} and {{IL}-6}""", "Acupuncture for TENS and IL-6")]
    [InlineData("""$\beta$-endorphin, $\alpha $ x, $p < 0.05$, $\leq$ 3""", "β-endorphin, α x, p < 0.05, ≤ 3")]
    [InlineData("""CO$_2$ H$_{2}$O, CO\textsubscript{2}, 10$^{-3}$, m$^2$ x, $_{\textrm{2}}$2""", "CO₂ H₂O, CO₂, 10⁻³, m² x, ₂2")]
    [InlineData("costs $5 to $10", "costs $5 to $10")]
    [InlineData("costs $5", "costs $5")]
    [InlineData("""\~{} \^{} \"{} \'{}x""", "~ ^ \" 'x")]
    [InlineData("""{\textless}i{\textgreater}Qi{\textless}/i{\textgreater}""", "Qi")]
    [InlineData("Pain &amp; Medicine, p &lt; 0.05, AT&T", "Pain & Medicine, p < 0.05, AT&T")]
    [InlineData("""\href{https://example.org/}{the page} \url{https://example.org/a}""", "the page https://example.org/a")]
    [InlineData("a\n    title\t over\r\n lines ", "a title over lines")]
    [InlineData("""soft\-ware\, two \\ lines \/x\@""", "software two lines x")]
    [InlineData("""}}{ \ \unknown{kept} \""", "kept")]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("", "")]
    public void Latex_becomes_the_text_it_prints(string latex, string text) =>
        Assert.Equal(text, LatexText.Decode(latex));

    [Theory]
    [InlineData("""https://example.org/a\_b?x=1\&y=%20#~me--x""", "https://example.org/a_b?x=1&y=%20#~me--x")]
    [InlineData("""\url{https://example.org/$\sim$me}""", "https://example.org/~me")]
    [InlineData("""10.1002/(SICI)1097{\textless}1::AID{\_}2{\textgreater}3.0.CO;2""", "10.1002/(SICI)1097<1::AID_2>3.0.CO;2")]
    public void In_an_address_signs_mean_themselves(string latex, string text) =>
        Assert.Equal(text, LatexText.DecodeAddress(latex));
}
