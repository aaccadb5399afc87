using Fundstelle.Querying;

namespace Fundstelle.Tests.Querying;

public class SectionNamesTests
{
    [Theory]
    [InlineData("§ 823 I", "§ 823 Abs. 1")]
    [InlineData("Art. 5 III", "Art. 5 Abs. 3")]
    [InlineData("§ 34 a", "§ 34a")]
    [InlineData("Paragraph 34a", "Paragraph 34 a")]
    [InlineData("§ 34", null)]
    [InlineData("§ 3 5", null)]
    [InlineData("§ 3 X", null)]
    [InlineData("§ 3 ii", null)]
    [InlineData("§ 3 I II", null)]
    [InlineData("Arten 3 a", null)]
    [InlineData("Nr. 3 a", null)]
    [InlineData("", null)]
    [InlineData(" 3 a", null)]
    public void Sections_have_another_name(string name, string? other) => Assert.Equal(other, SectionNames.Other(name));
}
