using System.Text;
using Pipeline.Ingest.Export;

namespace Pipeline.Ingest.Tests.Export;

public class TerminalStreamTests
{
    [Theory]
    [InlineData("a,b\r\n中,𬭩\r\n", "a,b\n中,𬭩\n")]
    [InlineData("a\u001b[31m\u202e\u009b,\t-\r\n", @"a\u001b[31m\u202e\u009b,	-" + "\n")]
    [InlineData("a\rb\r\r\nc\r", @"a\u000db\u000d" + "\nc" + @"\u000d")]
    public void Shows_what_would_steer_the_terminal_however_the_bytes_come(string written, string shown)
    {
        var bytes = Encoding.UTF8.GetBytes(written);
        for (var length = 1; length <= bytes.Length; length++)
            Assert.Equal(shown, Shown(bytes.Chunk(length)));
    }

    private static string Shown(IEnumerable<byte[]> parts)
    {
        var terminal = new MemoryStream();
        using (var stream = new TerminalStream(terminal))
            foreach (var part in parts)
            {
                stream.Write(part);
                stream.Flush();
            }
        return Encoding.UTF8.GetString(terminal.ToArray());
    }
}
