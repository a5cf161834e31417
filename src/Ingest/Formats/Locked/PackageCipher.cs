using System.Buffers.Binary;

namespace Pipeline.Ingest.Formats.Locked;

/// <summary>How a package is locked.</summary>
internal abstract class PackageCipher
{
    /// <summary>Reads the stream EncryptionInfo ([MS-OFFCRYPTO] 2.3.4.5 and 2.3.4.10).</summary>
    /// <returns>Null for a way of locking that is not known, or a damaged stream.</returns>
    public static PackageCipher? Read(byte[] info) => info.Length < 8 ? null : BinaryPrimitives.ReadUInt32LittleEndian(info) switch
    {
        0x0004_0004 => AgileCipher.Of(info[8..]),
        0x0002_0002 or 0x0002_0003 or 0x0002_0004 => StandardCipher.Of(info),
        _ => null,
    };

    /// <summary>The key of the package; null where the password is wrong.</summary>
    public abstract byte[]? KeyOf(string password);

    /// <param name="package">Without the size before it.</param>
    public abstract byte[] Decrypt(byte[] key, ReadOnlyMemory<byte> package);

    /// <summary>A hash or key of another length: cut, or filled up with 0x36.</summary>
    protected static byte[] Fitted(byte[] bytes, int length)
    {
        var fitted = new byte[length];
        Array.Fill(fitted, (byte)0x36);
        bytes.AsSpan(0, Math.Min(length, bytes.Length)).CopyTo(fitted);
        return fitted;
    }

    protected static byte[] Number(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
