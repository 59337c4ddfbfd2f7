// All results are the same array.
// fails: 2.1
// says: whoever has it sees it change
// because: The length of one frame is overwritten by that of the next.
// replaces: IntBytes.toBytes
class Shared {
    static final java.nio.ByteBuffer BUFFER = java.nio.ByteBuffer.allocate(LENGTH);
}
return Shared.BUFFER.clear().putInt(value).array();
