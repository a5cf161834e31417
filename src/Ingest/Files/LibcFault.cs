using System.Runtime.InteropServices;

namespace Pipeline.Ingest.Files;

/// <summary>The last error of the system's library as an exception, as .NET's own calls give it.</summary>
internal static class LibcFault
{
    public static Exception Of(ReadOnlySpan<byte> name)
    {
        var error = Marshal.GetLastSystemError();
        var text = $"{Marshal.GetPInvokeErrorMessage(error)}: {FileName.Of(name)}";
        return error switch
        {
            Libc.Denied or Libc.NotPermitted => new UnauthorizedAccessException(text),
            Libc.NotFound => new FileNotFoundException(text),
            Libc.LinkInTheWay => new IOException($"It is a link, and links are not followed: {FileName.Of(name)}"),
            _ => new IOException(text),
        };
    }
}
