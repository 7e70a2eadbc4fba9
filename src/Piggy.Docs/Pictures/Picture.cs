using Piggy.Docs.Text;

namespace Piggy.Docs.Pictures;

/// <summary>A drawing of ours, and the sentence that says the same where there are no pictures.</summary>
/// <param name="Words">What is to be seen, in one sentence.</param>
/// <param name="Svg">The drawing, in the colours of the page.</param>
internal sealed record Picture(string Words, Html Svg);
