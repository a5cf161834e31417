using Pipeline.Ingest.Formats.Spreadsheet;

namespace Pipeline.Ingest.Tests.Formats.Spreadsheet;

public class CellDisplayTests
{
    private const int Own = 164;

    [Theory]
    [InlineData(0.98, "0%", "98%")]
    [InlineData(0.98555, "0.00%", "98.56%")]
    [InlineData(1234567.5, "#,##0.00", "1,234,567.50")]
    [InlineData(12.345, "0.00_ ", "12.35")]
    [InlineData(-12.345, "#,##0.00_);[Red]\\(#,##0.00\\)", "(12.35)")]
    [InlineData(0.0, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-")]
    [InlineData(1.005, "0.00", "1.01")]
    [InlineData(95.0, "\"≥\"0%", "≥9500%")]
    [InlineData(95.0, "≥0", "≥95")]
    [InlineData(95.5, "General\"个\"", "95.5个")]
    [InlineData(2024.0, "0年", "2024年")]
    [InlineData(123456.0, "0!.0,\"万\"", "12.3万")]
    [InlineData(1234567.0, "0!.0,万", "123.5万")]
    [InlineData(123456.0, "[>=10000]0!.0,万;0", "12.3万")]
    [InlineData(99.0, "[>=10000]0!.0,万;0", "99")]
    [InlineData(24.0, "0000", "0024")]
    [InlineData(12.0, ";;;", "")]
    public void A_number_is_what_its_format_shows(double number, string format, string shown) =>
        Assert.Equal(shown, Shown(number, Own, format));

    [Theory]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(185.7092, "185.7092")]
    [InlineData(1234.56789012, "1234.56789")]
    [InlineData(99999999999, "99999999999")]
    [InlineData(123456789012, "1.23457E+11")]
    [InlineData(0.00001234, "1.234E-05")]
    [InlineData(0.00001, "1E-05")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(0.0, "0")]
    [InlineData(100.0, "100")]
    public void A_number_without_a_format_has_eleven_characters(double number, string shown) =>
        Assert.Equal(shown, Shown(number, 0, "General"));

    [Theory]
    [InlineData(14, "2024/3/5")]
    [InlineData(31, "2024年3月5日")]
    [InlineData(57, "2024年3月")]
    [InlineData(58, "3月5日")]
    public void Dates_are_shown_as_a_Chinese_system_does(int format, string shown)
    {
        Assert.Equal(shown, Shown(45356.0, format, ""));
        Assert.Equal(shown, Shown(new DateTime(2024, 3, 5), format, ""));
    }

    [Theory]
    [InlineData("yyyy年m月d日")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\";@")]
    [InlineData("[$-F800]dddd, mmmm dd, yyyy")]
    public void A_date_is_what_its_format_shows(string format) => Assert.Equal("2024年3月5日", Shown(new DateTime(2024, 3, 5), Own, format));

    [Theory]
    [InlineData("=1台", "@")]
    [InlineData("=1台", "General")]
    [InlineData("98%", "0.00")]
    public void A_text_stays_text(string text, string format) => Assert.Equal(text, Shown(text, Own, format));

    private static string Shown(object value, int number, string format) => new CellDisplay().Of(value, number, format);
}
